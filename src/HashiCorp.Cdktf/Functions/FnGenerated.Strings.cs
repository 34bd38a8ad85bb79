namespace HashiCorp.Cdktf;

/// <content>Functions of strings. See Terraform's documentation of its string functions.</content>
public partial class FnGenerated
{
    /// <summary>The string without line breaks at its end.</summary>
    public static string Chomp(string str) => Token.AsString(new FunctionCall("chomp", Text(str)));

    /// <summary>Whether a string ends with another.</summary>
    public static IResolvable Endswith(string str, string suffix) => new FunctionCall("endswith", Text(str), Text(suffix));

    /// <summary>A string made from a pattern with verbs such as <c>%s</c> and <c>%03d</c>.</summary>
    public static object Format(string format, object[] args) => new FunctionCall("format", [Text(format), .. args]);

    /// <summary>A list of strings made from a pattern, one per item of the lists among the arguments.</summary>
    public static object Formatlist(string format, object[] args) => new FunctionCall("formatlist", [Text(format), .. args]);

    /// <summary>The string with spaces before each line but the first.</summary>
    public static string Indent(double spaces, string str) => Token.AsString(new FunctionCall("indent", spaces, Text(str)));

    /// <summary>The string in lower case.</summary>
    public static string Lower(string str) => Token.AsString(new FunctionCall("lower", Text(str)));

    /// <summary>The first match of a pattern: a string, or its groups as a list or map. No match is an error.</summary>
    public static object Regex(string pattern, string str) => new FunctionCall("regex", Text(pattern), Text(str));

    /// <summary>All matches of a pattern.</summary>
    public static string[] Regexall(string pattern, string str) =>
        Token.AsList(new FunctionCall("regexall", Text(pattern), Text(str)));

    /// <summary>The string with each occurrence replaced. A pattern stands between slashes.</summary>
    public static string Replace(string str, string substr, string replace) =>
        Token.AsString(new FunctionCall("replace", Text(str), Text(substr), Text(replace)));

    /// <summary>The parts of a string between separators.</summary>
    public static string[] Split(string separator, string str) =>
        Token.AsList(new FunctionCall("split", Text(separator), Text(str)));

    /// <summary>Whether a string begins with another.</summary>
    public static IResolvable Startswith(string str, string prefix) => new FunctionCall("startswith", Text(str), Text(prefix));

    /// <summary>Whether a string contains another.</summary>
    public static IResolvable Strcontains(string str, string substr) => new FunctionCall("strcontains", Text(str), Text(substr));

    /// <summary>The string backwards.</summary>
    public static string Strrev(string str) => Token.AsString(new FunctionCall("strrev", Text(str)));

    /// <summary>A part of a string. A length of -1 means up to the end.</summary>
    public static string Substr(string str, double offset, double length) =>
        Token.AsString(new FunctionCall("substr", Text(str), offset, length));

    /// <summary>The template, given as an expression, with the variables put in. Needs Terraform 1.9.</summary>
    public static string Templatestring(string template, object vars) =>
        Token.AsString(new FunctionCall("templatestring", Text(template), vars));

    /// <summary>The string with each word capitalized.</summary>
    public static string Title(string str) => Token.AsString(new FunctionCall("title", Text(str)));

    /// <summary>The string without the given characters at both ends.</summary>
    public static string Trim(string str, string cutset) => Token.AsString(new FunctionCall("trim", Text(str), Text(cutset)));

    /// <summary>The string without a prefix, when it has it.</summary>
    public static string Trimprefix(string str, string prefix) =>
        Token.AsString(new FunctionCall("trimprefix", Text(str), Text(prefix)));

    /// <summary>The string without white space at both ends.</summary>
    public static string Trimspace(string str) => Token.AsString(new FunctionCall("trimspace", Text(str)));

    /// <summary>The string without a suffix, when it has it.</summary>
    public static string Trimsuffix(string str, string suffix) =>
        Token.AsString(new FunctionCall("trimsuffix", Text(str), Text(suffix)));

    /// <summary>The string in upper case.</summary>
    public static string Upper(string str) => Token.AsString(new FunctionCall("upper", Text(str)));
}
