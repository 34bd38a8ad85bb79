using System.Text.RegularExpressions;

namespace HashiCorp.Cdktf;

/// <summary>Names as Terraform writes them.</summary>
internal static partial class SnakeCase
{
    /// <summary>The words of a name in lower case with underscores between them: <c>bucketName</c> is <c>bucket_name</c>.</summary>
    public static string Of(string name) =>
        Separators().Replace(WordStart().Replace(name, "_"), "_").Trim('_').ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Separators();
}
