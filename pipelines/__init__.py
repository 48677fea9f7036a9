"""strike-ledger: news coverage of labor disputes in, a source-cited dataset out."""
