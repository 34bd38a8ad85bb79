namespace HashiCorp.Cdktf;

/// <content>Functions that hash, encrypt and generate identifiers. See Terraform's documentation of its hash and crypto functions.</content>
public partial class FnGenerated
{
    /// <summary>Returns the SHA-256 hash of a string, in Base64.</summary>
    public static string Base64sha256(string str) => Token.AsString(new FunctionCall("base64sha256", Text(str)));

    /// <summary>Returns the SHA-512 hash of a string, in Base64.</summary>
    public static string Base64sha512(string str) => Token.AsString(new FunctionCall("base64sha512", Text(str)));

    /// <summary>Returns the SHA-256 hash of a file, in Base64.</summary>
    public static string Filebase64sha256(string path) => Token.AsString(new FunctionCall("filebase64sha256", Text(path)));

    /// <summary>Returns the SHA-512 hash of a file, in Base64.</summary>
    public static string Filebase64sha512(string path) => Token.AsString(new FunctionCall("filebase64sha512", Text(path)));

    /// <summary>Returns the MD5 hash of a file, hexadecimal.</summary>
    public static string Filemd5(string path) => Token.AsString(new FunctionCall("filemd5", Text(path)));

    /// <summary>Returns the SHA-1 hash of a file, hexadecimal.</summary>
    public static string Filesha1(string path) => Token.AsString(new FunctionCall("filesha1", Text(path)));

    /// <summary>Returns the SHA-256 hash of a file, hexadecimal.</summary>
    public static string Filesha256(string path) => Token.AsString(new FunctionCall("filesha256", Text(path)));

    /// <summary>Returns the SHA-512 hash of a file, hexadecimal.</summary>
    public static string Filesha512(string path) => Token.AsString(new FunctionCall("filesha512", Text(path)));

    /// <summary>Returns the MD5 hash of a string, hexadecimal.</summary>
    public static string Md5(string str) => Token.AsString(new FunctionCall("md5", Text(str)));

    /// <summary>Decrypts RSA ciphertext in Base64.</summary>
    public static string Rsadecrypt(string ciphertext, string privatekey) =>
        Token.AsString(new FunctionCall("rsadecrypt", Text(ciphertext), Text(privatekey)));

    /// <summary>Returns the SHA-1 hash of a string, hexadecimal.</summary>
    public static string Sha1(string str) => Token.AsString(new FunctionCall("sha1", Text(str)));

    /// <summary>Returns the SHA-256 hash of a string, hexadecimal.</summary>
    public static string Sha256(string str) => Token.AsString(new FunctionCall("sha256", Text(str)));

    /// <summary>Returns the SHA-512 hash of a string, hexadecimal.</summary>
    public static string Sha512(string str) => Token.AsString(new FunctionCall("sha512", Text(str)));

    /// <summary>Returns a random UUID. It changes with each run.</summary>
    public static string Uuid() => Token.AsString(new FunctionCall("uuid"));

    /// <summary>Returns the UUID of a name in a namespace, which is always the same.</summary>
    public static string Uuidv5(string @namespace, string name) =>
        Token.AsString(new FunctionCall("uuidv5", Text(@namespace), Text(name)));
}
