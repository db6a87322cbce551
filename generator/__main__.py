"""`python -m generator` is `iku`."""

from generator.cli import main

if __name__ == "__main__":
    main()
