"""Table files: a table as a grid with its merges (`antara.Kisi`), whatever file it came from, becomes YAML.

`kolom` reads the heads, `jadwal` the schedules among them, `tingkat` and `susunan` what nests, `tulis` writes it down.
"""
