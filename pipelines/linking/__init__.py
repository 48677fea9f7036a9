"""Who and which dispute a claim is about, across articles, and when undated articles were written."""
