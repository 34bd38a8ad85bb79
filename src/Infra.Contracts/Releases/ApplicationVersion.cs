using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Infra.Contracts.Releases;

/// <summary>A version of an application in an environment.</summary>
/// <param name="Version">The full commit id in the application's repository: 40 lower-case hexadecimal digits.</param>
/// <param name="Artifact">The artifact built from and tagged with this commit.</param>
public sealed partial record ApplicationVersion([property: JsonPropertyOrder(1)] string Version, string Artifact)
{
    /// <summary>Whether the text is a full commit id. Branches, tags and abbreviated commits can change their meaning.</summary>
    public static bool IsCommit(string text) => CommitPattern().IsMatch(text);

    /// <summary>Returns the first twelve digits, for display.</summary>
    public static string Short(string commit) => commit[..Math.Min(12, commit.Length)];

    [GeneratedRegex(@"^[0-9a-f]{40}\z")]
    private static partial Regex CommitPattern();
}
