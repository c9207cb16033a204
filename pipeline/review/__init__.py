"""What a change of the sources does to the naskah: for pull requests and nightly runs."""
