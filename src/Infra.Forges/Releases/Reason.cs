using System.Text.RegularExpressions;
using Infra.Contracts.Problems;

namespace Infra.Forges.Releases;

/// <summary>
/// Why somebody proposes a change: a plain sentence. It goes into a commit's message and a pull request's text, where brackets, colons
/// and at-signs are commands of the forge: <c>[skip ci]</c> leaves out every check.
/// </summary>
internal static partial class Reason
{
    /// <summary>The reason as it is.</summary>
    /// <exception cref="InfraException">INFRA0290: it is not a plain sentence.</exception>
    public static string? Check(string option, string? reason) => reason is null || Sentence().IsMatch(reason)
        ? reason
        : throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0290", option, $"\"{Printable.Of(reason)}\" is not a plain sentence of at most 200 characters.",
            "Use letters, digits, spaces and . , ; ' / ( ) - only."));

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} .,;'/()-]{0,199}\z")]
    private static partial Regex Sentence();
}
