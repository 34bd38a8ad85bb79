namespace Conformance.Tests.Programs;

internal static class Functions
{
    private static void Out(ProgramRun run, params object[] values) => new Thing(run.Stack, "a", new Values { ["values"] = values });

    public static void Texts(ProgramRun run) => Out(run, Fn.Upper("x"), Fn.Lower("X"), Fn.Title("x"), Fn.Trim("xax", "x"), Fn.Trimspace(" x "), Fn.Trimprefix("ax", "a"),
        Fn.Trimsuffix("ax", "x"), Fn.Chomp("x\n"), Fn.Replace("a.b", ".", "-"), Fn.Substr("hello", 1, 2), Fn.Strrev("ab"), Fn.Indent(2, "a\nb"), Fn.Split(",", "a,b"),
        Fn.Join("-", ["a", "b"]), Fn.Format("%s-%d", ["a", 1]), Fn.Formatlist("%s", [new[] { "a", "b" }]), Fn.Regex("[a-z]+", "ab1"), Fn.Regexall("[a-z]", "ab"),
        Fn.Startswith("ab", "a"), Fn.Endswith("ab", "b"), Fn.Strcontains("ab", "b"), Fn.Urlencode("a b"));

    public static void Numbers(ProgramRun run) => Out(run, Fn.Abs(-1), Fn.Ceil(1.5), Fn.Floor(1.5), Fn.Log(8, 2), Fn.Max([1, 2]), Fn.Min([1, 2]), Fn.Parseint("ff", 16),
        Fn.Pow(2, 8), Fn.Signum(-3), Fn.Sum(new[] { 1, 2 }), Fn.Range(1, 5), Fn.Range(0, 10, 2));

    public static void Lists(ProgramRun run) => Out(run, Fn.Compact(["a", ""]), Fn.Concat([new[] { "a" }, new[] { "b" }]), Fn.Contains(new[] { "a" }, "a"), Fn.Distinct(["a", "a"]),
        Fn.Element(new[] { "a", "b" }, 1), Fn.Flatten(new object[] { new[] { "a" }, new[] { "b" } }), Fn.Index(new[] { "a" }, "a"), Fn.LengthOf(new[] { "a" }), Fn.LengthOf("text"),
        Fn.One(new[] { "a" }), Fn.Reverse(new[] { "a", "b" }), Fn.Slice(new[] { "a", "b", "c" }, 0, 2), Fn.Sort(["b", "a"]), Fn.Chunklist(["a", "b", "c"], 2),
        Fn.Coalesce(["", "a"]), Fn.Coalescelist([Array.Empty<string>(), new[] { "a" }]), Fn.Alltrue([true, false]), Fn.Anytrue([true]), Fn.Matchkeys(["a"], ["x"], ["x"]));

    public static void Sets(ProgramRun run) => Out(run, Fn.Setunion(["a"], [["b"], ["c"]]), Fn.Setintersection(["a"], [["a"]]), Fn.Setproduct([new[] { "a" }, new[] { "b" }]),
        Fn.Setsubtract(["a", "b"], ["b"]), Fn.Toset(new[] { "a" }));

    public static void Maps(ProgramRun run) => Out(run, Fn.Keys(new Values { ["b"] = 1, ["a"] = 2 }), Fn.Values(new Values { ["b"] = 1, ["a"] = 2 }),
        Fn.Lookup(new Values { ["a"] = 1 }, "a"), Fn.Lookup(new Values { ["a"] = 1 }, "b", 3), Fn.LookupNested(new Values { ["a"] = new Values { ["b"] = 1 } }, ["a", "b", 0]),
        Fn.Merge([new Values { ["a"] = 1 }, new Values { ["b"] = "x" }]), Fn.Zipmap(["a"], new[] { "x" }), Fn.Transpose(new Values { ["a"] = new[] { "b" } }), Fn.Tomap(new Values { ["a"] = 1 }));

    public static void Encodings(ProgramRun run) => Out(run, Fn.Base64encode("x"), Fn.Base64decode("eA=="), Fn.Base64gzip("x"), Fn.Base64sha256("x"), Fn.Base64sha512("x"),
        Fn.Csvdecode("a,b\n1,2"), Fn.Jsonencode(new Values { ["a"] = new object[] { 1, true, "x" } }), Fn.Jsondecode("{\\\"a\\\":1}"), Fn.Yamlencode(new Values { ["a"] = 1 }), Fn.Yamldecode("a: 1"),
        Fn.Textencodebase64("x", "UTF-16LE"), Fn.Textdecodebase64("eAA=", "UTF-16LE"), Fn.Md5("x"), Fn.Sha1("x"), Fn.Sha256("x"), Fn.Sha512("x"), Fn.Uuidv5("dns", "x"), Fn.Uuid(), Fn.Rsadecrypt("a", "b"));

    public static void Files_and_paths(ProgramRun run) => Out(run, Fn.Abspath("x"), Fn.Basename("a/b"), Fn.Dirname("a/b"), Fn.Pathexpand("~"), Fn.File("x"), Fn.Fileexists("x"),
        Fn.Fileset("p", "*.txt"), Fn.Filebase64("x"), Fn.Filebase64sha256("x"), Fn.Filemd5("x"), Fn.Filesha1("x"), Fn.Filesha256("x"), Fn.Filesha512("x"), Fn.Filebase64sha512("x"), Fn.Templatefile("t", new Values { ["a"] = 1 }));

    public static void Times_and_addresses(ProgramRun run) => Out(run, Fn.Timestamp(), Fn.Plantimestamp(), Fn.Formatdate("YYYY", "2020-01-01T00:00:00Z"), Fn.Timeadd("2020-01-01T00:00:00Z", "1h"),
        Fn.Timecmp("a", "b"), Fn.Cidrhost("10.0.0.0/8", 5), Fn.Cidrnetmask("10.0.0.0/8"), Fn.Cidrsubnet("10.0.0.0/8", 8, 2), Fn.Cidrsubnets("10.0.0.0/8", [8, 8]));

    public static void Types(ProgramRun run) => Out(run, Fn.Tostring(1), Fn.Tonumber("1"), Fn.Tobool("true"), Fn.Tolist(new[] { "a" }), Fn.Can("x"), Fn.Try(["a", "b"]), Fn.Sensitive("x"), Fn.Nonsensitive("x"));

    public static void Conditional(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, Fn.Conditional(true, "a", "b"), Fn.Conditional(thing.Enabled.ToString(), 1, 2), Fn.Conditional(Op.Eq(thing.Size, 3).ToString(), new[] { "a" }, Array.Empty<string>()));
    }

    public static void Raw_text_is_quoted_by_itself(ProgramRun run) => Out(run, Fn.Upper(Fn.RawString("a \"quoted\" ${text}\nand \\ more")), Fn.RawString("plain"));

    public static void Bcrypt(ProgramRun run) => Out(run, Fn.Bcrypt("x"), Fn.Bcrypt("x", 10));

    public static void A_text_with_unescaped_quotes_is_refused(ProgramRun run) => Out(run, Fn.Upper("a \"quote\""));

    public static void A_text_with_escaped_quotes(ProgramRun run) => Out(run, Fn.Upper("a \\\"quote\\\""));

    public static void Lines_in_arguments(ProgramRun run) => Out(run, Fn.Upper("a\nb"), Fn.Join("\n", ["a", "b"]), Fn.Upper("tab\t"), Fn.Upper("back\\slash"));

    public static void Expressions_in_arguments(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, Fn.Upper("${var.x}"), Fn.Upper("a-${var.x}"), Fn.Upper("$${var.x}"), Fn.Upper(thing.Name), Fn.Upper("a-" + thing.Name), Fn.Join(thing.Name, thing.Zones),
            Fn.Join(",", [thing.Name, "x"]), Fn.Max([thing.Size, 3]), Fn.LengthOf(thing.Zones), Fn.Keys(thing.Labels), Fn.Merge([thing.Labels, new Values { ["x"] = thing.Name }]));
    }

    public static void Functions_in_functions(ProgramRun run)
    {
        var thing = new Thing(run.Stack, "t");
        Out(run, Fn.Upper(Fn.Lower(Fn.Trimspace("x"))), Fn.Element(Fn.Split(",", thing.Name), 0), "x-" + Fn.Upper(Fn.Join("-", [thing.Name, Fn.Lower("Y")])), Fn.Jsonencode(new Values { ["name"] = Fn.Upper(thing.Name) }));
    }

    public static void Maps_keep_the_order_they_were_given(ProgramRun run) =>
        Out(run, Fn.Jsonencode(new Values { ["z"] = 1, ["a"] = new Values { ["y"] = "${var.x}", ["b"] = null! }, ["1"] = "n", ["with-dash"] = "d", ["with space"] = "s" }));

    public static void Nulls_and_booleans_in_arguments(ProgramRun run) => Out(run, Fn.Jsonencode(new object[] { true, false, null!, 1.5, -2, "" }), Fn.Tostring(true));

    public static void Numbers_in_arguments(ProgramRun run) => Out(run, Fn.Pow(1e21, 0.5), Fn.Abs(-1.5), Fn.Floor(1e-7));

    public static void Too_few_arguments(ProgramRun run) => Out(run, Fn.Max([]));

    public static void Empty_lists_of_arguments(ProgramRun run) => Out(run, Fn.Concat([]), Fn.Merge([]), Fn.Join(",", []));

    public static void A_function_of_a_list_in_a_list(ProgramRun run) => new Thing(run.Stack, "a", new Values { ["zones"] = Fn.Sort(["b", "a"]), ["count"] = Fn.LengthOf(Fn.Sort(["b"])) });
}
