namespace HashiCorp.Cdktf;

/// <content>Functions of lists, sets and maps. See Terraform's documentation of its collection functions.</content>
public partial class FnGenerated
{
    /// <summary>Whether every item is true. An empty list is.</summary>
    public static IResolvable Alltrue(object[] list) => new FunctionCall("alltrue", [list]);

    /// <summary>Whether an item is true. An empty list has none.</summary>
    public static IResolvable Anytrue(object[] list) => new FunctionCall("anytrue", [list]);

    /// <summary>The list cut into lists of a size.</summary>
    public static string[] Chunklist(object[] list, double size) => Token.AsList(new FunctionCall("chunklist", list, size));

    /// <summary>The first value that is neither null nor an empty string.</summary>
    public static object Coalesce(object[] vals) => new FunctionCall("coalesce", [.. vals]);

    /// <summary>The first list that is not empty.</summary>
    public static object Coalescelist(object[] vals) => new FunctionCall("coalescelist", [.. vals]);

    /// <summary>The list without null and empty strings.</summary>
    public static string[] Compact(string[] list) => Token.AsList(new FunctionCall("compact", [list]));

    /// <summary>The lists one after another as one.</summary>
    public static object Concat(object[] seqs) => new FunctionCall("concat", [.. seqs]);

    /// <summary>Whether a list or set has a value.</summary>
    public static object Contains(object list, object value) => new FunctionCall("contains", list, value);

    /// <summary>The list without repetitions, in the order of first occurrence.</summary>
    public static string[] Distinct(object[] list) => Token.AsList(new FunctionCall("distinct", [list]));

    /// <summary>The item at a position from 0. Positions past the end start over.</summary>
    public static object Element(object list, double index) => new FunctionCall("element", list, index);

    /// <summary>The list with each list in it replaced by its items.</summary>
    public static object Flatten(object list) => new FunctionCall("flatten", [list]);

    /// <summary>The position of a value from 0. A value that is missing is an error.</summary>
    public static object Index(object list, object value) => new FunctionCall("index", list, value);

    /// <summary>The keys of a map, sorted.</summary>
    public static object Keys(object inputMap) => new FunctionCall("keys", [inputMap]);

    /// <summary>How many items a list, set or map has, or characters a string.</summary>
    public static double LengthOf(object value) => Token.AsNumber(new FunctionCall("length", [value]));

    /// <summary>The values at whose positions the keys are in a set.</summary>
    public static string[] Matchkeys(object[] values, object[] keys, object[] searchset) =>
        Token.AsList(new FunctionCall("matchkeys", values, keys, searchset));

    /// <summary>The maps as one. Later values win.</summary>
    public static object Merge(object[] maps) => new FunctionCall("merge", [.. maps]);

    /// <summary>The only item of a list or set, or null when it is empty.</summary>
    public static object One(object list) => new FunctionCall("one", [list]);

    /// <summary>The list backwards.</summary>
    public static object Reverse(object list) => new FunctionCall("reverse", [list]);

    /// <summary>What all sets have.</summary>
    public static string[] Setintersection(object[] firstSet, object[][] otherSets) =>
        Token.AsList(new FunctionCall("setintersection", [firstSet, .. otherSets]));

    /// <summary>All combinations of items, one of each set.</summary>
    public static object Setproduct(object[] sets) => new FunctionCall("setproduct", [.. sets]);

    /// <summary>What the first set has and the second has not.</summary>
    public static string[] Setsubtract(object[] a, object[] b) => Token.AsList(new FunctionCall("setsubtract", a, b));

    /// <summary>What any of the sets has.</summary>
    public static string[] Setunion(object[] firstSet, object[][] otherSets) =>
        Token.AsList(new FunctionCall("setunion", [firstSet, .. otherSets]));

    /// <summary>The items from one position up to, and without, another.</summary>
    public static object Slice(object list, double startIndex, double endIndex) =>
        new FunctionCall("slice", list, startIndex, endIndex);

    /// <summary>The strings in lexicographical order.</summary>
    public static string[] Sort(string[] list) => Token.AsList(new FunctionCall("sort", [list]));

    /// <summary>A map of lists of strings with keys and values exchanged.</summary>
    public static object Transpose(object values) => new FunctionCall("transpose", [values]);

    /// <summary>The values of a map in the order of its keys.</summary>
    public static object Values(object mapping) => new FunctionCall("values", [mapping]);

    /// <summary>A map of keys and the values at the same positions.</summary>
    public static object Zipmap(string[] keys, object values) => new FunctionCall("zipmap", keys, values);
}
