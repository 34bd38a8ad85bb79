plain = "given"
zones = ["a", "b"]
