namespace HashiCorp.Cdktf;

/// <content>Functions that encode and decode. See Terraform's documentation of its encoding functions.</content>
public partial class FnGenerated
{
    /// <summary>The text that Base64 stands for.</summary>
    public static string Base64decode(string str) => Token.AsString(new FunctionCall("base64decode", Text(str)));

    /// <summary>Text in Base64.</summary>
    public static string Base64encode(string str) => Token.AsString(new FunctionCall("base64encode", Text(str)));

    /// <summary>The text that Base64 of gzip stands for. Not in every version of Terraform.</summary>
    public static string Base64gunzip(string str) => Token.AsString(new FunctionCall("base64gunzip", Text(str)));

    /// <summary>Text compressed with gzip, in Base64.</summary>
    public static string Base64gzip(string str) => Token.AsString(new FunctionCall("base64gzip", Text(str)));

    /// <summary>The rows of CSV text as a list of maps. The first line names the columns.</summary>
    public static object Csvdecode(string str) => new FunctionCall("csvdecode", Text(str));

    /// <summary>The value that JSON text stands for.</summary>
    public static object Jsondecode(string str) => new FunctionCall("jsondecode", Text(str));

    /// <summary>A value as JSON text.</summary>
    public static string Jsonencode(object val) => Token.AsString(new FunctionCall("jsonencode", [val]));

    /// <summary>The text that Base64 in a character encoding stands for.</summary>
    public static string Textdecodebase64(string source, string encoding) =>
        Token.AsString(new FunctionCall("textdecodebase64", Text(source), Text(encoding)));

    /// <summary>Text in a character encoding, in Base64.</summary>
    public static string Textencodebase64(string str, string encoding) =>
        Token.AsString(new FunctionCall("textencodebase64", Text(str), Text(encoding)));

    /// <summary>The text that its encoding for URLs stands for. Not in every version of Terraform.</summary>
    public static string Urldecode(string str) => Token.AsString(new FunctionCall("urldecode", Text(str)));

    /// <summary>Text encoded for URLs.</summary>
    public static string Urlencode(string str) => Token.AsString(new FunctionCall("urlencode", Text(str)));

    /// <summary>The value that YAML text stands for.</summary>
    public static object Yamldecode(string src) => new FunctionCall("yamldecode", Text(src));

    /// <summary>A value as YAML text.</summary>
    public static string Yamlencode(object value) => Token.AsString(new FunctionCall("yamlencode", [value]));
}
