namespace HashiCorp.Cdktf;

/// <content>Functions for strings. See Terraform's documentation of its string functions.</content>
public partial class FnGenerated
{
    /// <summary>Removes line breaks from the end of a string.</summary>
    public static string Chomp(string str) => Token.AsString(new FunctionCall("chomp", Text(str)));

    /// <summary>Whether a string ends with another.</summary>
    public static IResolvable Endswith(string str, string suffix) => new FunctionCall("endswith", Text(str), Text(suffix));

    /// <summary>Formats values with a format string, with verbs such as <c>%s</c> and <c>%03d</c>.</summary>
    public static object Format(string format, object[] args) => new FunctionCall("format", [Text(format), .. args]);

    /// <summary>Formats a list of strings, one per item of the lists among the arguments.</summary>
    public static object Formatlist(string format, object[] args) => new FunctionCall("formatlist", [Text(format), .. args]);

    /// <summary>Indents all lines of a string but the first.</summary>
    public static string Indent(double spaces, string str) => Token.AsString(new FunctionCall("indent", spaces, Text(str)));

    /// <summary>Converts a string to lower case.</summary>
    public static string Lower(string str) => Token.AsString(new FunctionCall("lower", Text(str)));

    /// <summary>Returns the first match of a pattern: a string, or its groups as a list or map. No match is an error.</summary>
    public static object Regex(string pattern, string str) => new FunctionCall("regex", Text(pattern), Text(str));

    /// <summary>Returns all matches of a pattern.</summary>
    public static string[] Regexall(string pattern, string str) =>
        Token.AsList(new FunctionCall("regexall", Text(pattern), Text(str)));

    /// <summary>Replaces each occurrence of a substring, or of a pattern between slashes.</summary>
    public static string Replace(string str, string substr, string replace) =>
        Token.AsString(new FunctionCall("replace", Text(str), Text(substr), Text(replace)));

    /// <summary>Splits a string at a separator.</summary>
    public static string[] Split(string separator, string str) =>
        Token.AsList(new FunctionCall("split", Text(separator), Text(str)));

    /// <summary>Whether a string starts with another.</summary>
    public static IResolvable Startswith(string str, string prefix) => new FunctionCall("startswith", Text(str), Text(prefix));

    /// <summary>Whether a string contains another.</summary>
    public static IResolvable Strcontains(string str, string substr) => new FunctionCall("strcontains", Text(str), Text(substr));

    /// <summary>Reverses a string.</summary>
    public static string Strrev(string str) => Token.AsString(new FunctionCall("strrev", Text(str)));

    /// <summary>Returns a substring. A length of -1 means up to the end.</summary>
    public static string Substr(string str, double offset, double length) =>
        Token.AsString(new FunctionCall("substr", Text(str), offset, length));

    /// <summary>Renders a template, given as an expression, with variables. Requires Terraform 1.9.</summary>
    public static string Templatestring(string template, object vars) =>
        Token.AsString(new FunctionCall("templatestring", Text(template), vars));

    /// <summary>Capitalizes each word of a string.</summary>
    public static string Title(string str) => Token.AsString(new FunctionCall("title", Text(str)));

    /// <summary>Removes characters from both ends of a string.</summary>
    public static string Trim(string str, string cutset) => Token.AsString(new FunctionCall("trim", Text(str), Text(cutset)));

    /// <summary>Removes a prefix from a string, if present.</summary>
    public static string Trimprefix(string str, string prefix) =>
        Token.AsString(new FunctionCall("trimprefix", Text(str), Text(prefix)));

    /// <summary>Removes white space from both ends of a string.</summary>
    public static string Trimspace(string str) => Token.AsString(new FunctionCall("trimspace", Text(str)));

    /// <summary>Removes a suffix from a string, if present.</summary>
    public static string Trimsuffix(string str, string suffix) =>
        Token.AsString(new FunctionCall("trimsuffix", Text(str), Text(suffix)));

    /// <summary>Converts a string to upper case.</summary>
    public static string Upper(string str) => Token.AsString(new FunctionCall("upper", Text(str)));
}
