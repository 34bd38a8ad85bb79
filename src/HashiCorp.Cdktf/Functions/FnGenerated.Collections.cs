namespace HashiCorp.Cdktf;

/// <content>Functions for lists, sets and maps. See Terraform's documentation of its collection functions.</content>
public partial class FnGenerated
{
    /// <summary>Whether all items are true. True for an empty list.</summary>
    public static IResolvable Alltrue(object[] list) => new FunctionCall("alltrue", [list]);

    /// <summary>Whether any item is true. False for an empty list.</summary>
    public static IResolvable Anytrue(object[] list) => new FunctionCall("anytrue", [list]);

    /// <summary>Splits a list into lists of a fixed size.</summary>
    public static string[] Chunklist(object[] list, double size) => Token.AsList(new FunctionCall("chunklist", list, size));

    /// <summary>Returns the first value that is neither null nor an empty string.</summary>
    public static object Coalesce(object[] vals) => new FunctionCall("coalesce", [.. vals]);

    /// <summary>Returns the first list that is not empty.</summary>
    public static object Coalescelist(object[] vals) => new FunctionCall("coalescelist", [.. vals]);

    /// <summary>Returns the list without null and empty strings.</summary>
    public static string[] Compact(string[] list) => Token.AsList(new FunctionCall("compact", [list]));

    /// <summary>Concatenates the lists.</summary>
    public static object Concat(object[] seqs) => new FunctionCall("concat", [.. seqs]);

    /// <summary>Whether a list or set contains a value.</summary>
    public static object Contains(object list, object value) => new FunctionCall("contains", list, value);

    /// <summary>Returns the list without duplicates, in the order of first occurrence.</summary>
    public static string[] Distinct(object[] list) => Token.AsList(new FunctionCall("distinct", [list]));

    /// <summary>Returns the item at a zero-based index. Indexes past the end wrap around.</summary>
    public static object Element(object list, double index) => new FunctionCall("element", list, index);

    /// <summary>Replaces nested lists with their items.</summary>
    public static object Flatten(object list) => new FunctionCall("flatten", [list]);

    /// <summary>Returns the zero-based index of a value. A missing value is an error.</summary>
    public static object Index(object list, object value) => new FunctionCall("index", list, value);

    /// <summary>Returns the sorted keys of a map.</summary>
    public static object Keys(object inputMap) => new FunctionCall("keys", [inputMap]);

    /// <summary>Returns the number of items in a list, set or map, or of characters in a string.</summary>
    public static double LengthOf(object value) => Token.AsNumber(new FunctionCall("length", [value]));

    /// <summary>Returns the values whose keys, at the same positions, are in a set.</summary>
    public static string[] Matchkeys(object[] values, object[] keys, object[] searchset) =>
        Token.AsList(new FunctionCall("matchkeys", values, keys, searchset));

    /// <summary>Merges the maps. Later values take precedence.</summary>
    public static object Merge(object[] maps) => new FunctionCall("merge", [.. maps]);

    /// <summary>Returns the only item of a list or set, or null if it is empty.</summary>
    public static object One(object list) => new FunctionCall("one", [list]);

    /// <summary>Reverses the list.</summary>
    public static object Reverse(object list) => new FunctionCall("reverse", [list]);

    /// <summary>Returns the intersection of the sets.</summary>
    public static string[] Setintersection(object[] firstSet, object[][] otherSets) =>
        Token.AsList(new FunctionCall("setintersection", [firstSet, .. otherSets]));

    /// <summary>Returns the Cartesian product of the sets.</summary>
    public static object Setproduct(object[] sets) => new FunctionCall("setproduct", [.. sets]);

    /// <summary>Returns the items of the first set that are not in the second.</summary>
    public static string[] Setsubtract(object[] a, object[] b) => Token.AsList(new FunctionCall("setsubtract", a, b));

    /// <summary>Returns the union of the sets.</summary>
    public static string[] Setunion(object[] firstSet, object[][] otherSets) =>
        Token.AsList(new FunctionCall("setunion", [firstSet, .. otherSets]));

    /// <summary>Returns the items from a start index up to, but not including, an end index.</summary>
    public static object Slice(object list, double startIndex, double endIndex) =>
        new FunctionCall("slice", list, startIndex, endIndex);

    /// <summary>Sorts the strings lexicographically.</summary>
    public static string[] Sort(string[] list) => Token.AsList(new FunctionCall("sort", [list]));

    /// <summary>Swaps the keys and values of a map of lists of strings.</summary>
    public static object Transpose(object values) => new FunctionCall("transpose", [values]);

    /// <summary>Returns the values of a map, in key order.</summary>
    public static object Values(object mapping) => new FunctionCall("values", [mapping]);

    /// <summary>Returns a map of the keys to the values at the same positions.</summary>
    public static object Zipmap(string[] keys, object values) => new FunctionCall("zipmap", keys, values);
}
