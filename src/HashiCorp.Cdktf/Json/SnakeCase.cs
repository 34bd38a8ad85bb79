using System.Text.RegularExpressions;

namespace HashiCorp.Cdktf;

/// <summary>Converts names to Terraform's form.</summary>
internal static partial class SnakeCase
{
    /// <summary>Converts a name to snake case: <c>bucketName</c> to <c>bucket_name</c>.</summary>
    public static string Of(string name) =>
        Separators().Replace(WordStart().Replace(name, "_"), "_").Trim('_').ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Separators();
}
