using System.Text.RegularExpressions;
using Infra.Contracts.Problems;

namespace Infra.Forges.Releases;

/// <summary>
/// The reason for a change, as a plain sentence. It becomes part of a commit message and a pull request, where brackets, colons and at
/// signs can be forge commands: <c>[skip ci]</c> skips all checks.
/// </summary>
internal static partial class Reason
{
    /// <summary>Returns the reason unchanged.</summary>
    /// <exception cref="InfraException">INFRA0290: it is not a plain sentence.</exception>
    public static string? Check(string option, string? reason) => reason is null || Sentence().IsMatch(reason)
        ? reason
        : throw new InfraException(ExitCode.Usage, new Problem(
            "INFRA0290", option, $"\"{Printable.Of(reason)}\" is not a plain sentence of at most 200 characters.",
            "Use letters, digits, spaces and . , ; ' / ( ) - only."));

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} .,;'/()-]{0,199}\z")]
    private static partial Regex Sentence();
}
