"""The document model: kinds, blocks, numbering, references. Pure: no files, no output formats."""
