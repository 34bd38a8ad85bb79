namespace HashiCorp.Cdktf;

/// <content>Functions that read files where Terraform runs. See Terraform's documentation of its filesystem functions.</content>
public partial class FnGenerated
{
    /// <summary>Returns the absolute path.</summary>
    public static string Abspath(string path) => Token.AsString(new FunctionCall("abspath", Text(path)));

    /// <summary>Returns the last part of a path.</summary>
    public static string Basename(string path) => Token.AsString(new FunctionCall("basename", Text(path)));

    /// <summary>Returns a path without its last part.</summary>
    public static string Dirname(string path) => Token.AsString(new FunctionCall("dirname", Text(path)));

    /// <summary>Returns the content of a file.</summary>
    public static string File(string path) => Token.AsString(new FunctionCall("file", Text(path)));

    /// <summary>Returns the content of a file as Base64.</summary>
    public static string Filebase64(string path) => Token.AsString(new FunctionCall("filebase64", Text(path)));

    /// <summary>Whether a file exists.</summary>
    public static IResolvable Fileexists(string path) => new FunctionCall("fileexists", Text(path));

    /// <summary>Returns the files below a folder that match a pattern.</summary>
    public static string[] Fileset(string path, string pattern) =>
        Token.AsList(new FunctionCall("fileset", Text(path), Text(pattern)));

    /// <summary>Replaces a leading <c>~</c> with the home folder.</summary>
    public static string Pathexpand(string path) => Token.AsString(new FunctionCall("pathexpand", Text(path)));

    /// <summary>Renders a template file with variables.</summary>
    public static object Templatefile(string path, object vars) => new FunctionCall("templatefile", Text(path), vars);
}
