namespace HashiCorp.Cdktf;

/// <content>Functions that encode and decode. See Terraform's documentation of its encoding functions.</content>
public partial class FnGenerated
{
    /// <summary>Decodes Base64 text.</summary>
    public static string Base64decode(string str) => Token.AsString(new FunctionCall("base64decode", Text(str)));

    /// <summary>Encodes text as Base64.</summary>
    public static string Base64encode(string str) => Token.AsString(new FunctionCall("base64encode", Text(str)));

    /// <summary>Decodes Base64 and decompresses gzip. Not available in every version of Terraform.</summary>
    public static string Base64gunzip(string str) => Token.AsString(new FunctionCall("base64gunzip", Text(str)));

    /// <summary>Compresses text with gzip and encodes it as Base64.</summary>
    public static string Base64gzip(string str) => Token.AsString(new FunctionCall("base64gzip", Text(str)));

    /// <summary>Decodes CSV text to a list of maps. The first line contains the column names.</summary>
    public static object Csvdecode(string str) => new FunctionCall("csvdecode", Text(str));

    /// <summary>Decodes JSON text.</summary>
    public static object Jsondecode(string str) => new FunctionCall("jsondecode", Text(str));

    /// <summary>Encodes a value as JSON.</summary>
    public static string Jsonencode(object val) => Token.AsString(new FunctionCall("jsonencode", [val]));

    /// <summary>Decodes Base64 text in a character encoding.</summary>
    public static string Textdecodebase64(string source, string encoding) =>
        Token.AsString(new FunctionCall("textdecodebase64", Text(source), Text(encoding)));

    /// <summary>Encodes text in a character encoding as Base64.</summary>
    public static string Textencodebase64(string str, string encoding) =>
        Token.AsString(new FunctionCall("textencodebase64", Text(str), Text(encoding)));

    /// <summary>Decodes URL-encoded text. Not available in every version of Terraform.</summary>
    public static string Urldecode(string str) => Token.AsString(new FunctionCall("urldecode", Text(str)));

    /// <summary>URL-encodes text.</summary>
    public static string Urlencode(string str) => Token.AsString(new FunctionCall("urlencode", Text(str)));

    /// <summary>Decodes YAML text.</summary>
    public static object Yamldecode(string src) => new FunctionCall("yamldecode", Text(src));

    /// <summary>Encodes a value as YAML.</summary>
    public static string Yamlencode(object value) => Token.AsString(new FunctionCall("yamlencode", [value]));
}
