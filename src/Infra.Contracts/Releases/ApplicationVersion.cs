using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Infra.Contracts.Releases;

/// <summary>A version of an application in an environment.</summary>
/// <param name="Version">The full commit of the application repository: 40 hexadecimal digits in lower case.</param>
/// <param name="Artifact">The artifact that was built from it, tagged with it.</param>
public sealed partial record ApplicationVersion([property: JsonPropertyOrder(1)] string Version, string Artifact)
{
    /// <summary>Whether a text is a full commit. A branch, a tag or a short commit can come to mean something else later.</summary>
    public static bool IsCommit(string text) => CommitPattern().IsMatch(text);

    /// <summary>The first twelve digits, which people read.</summary>
    public static string Short(string commit) => commit[..Math.Min(12, commit.Length)];

    [GeneratedRegex(@"^[0-9a-f]{40}\z")]
    private static partial Regex CommitPattern();
}
