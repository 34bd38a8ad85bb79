using System.Text.RegularExpressions;

namespace Infra.Constructs.Aws.Policies;

/// <summary>Creates statement ids, which consist of letters and digits.</summary>
internal static partial class StatementId
{
    /// <summary>Converts a name to an id: <c>cognito-idp</c> to <c>CognitoIdp</c>.</summary>
    public static string Of(string name) => string.Concat(Word().Matches(name).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
