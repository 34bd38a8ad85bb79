using System.Text.RegularExpressions;

namespace Infra.Constructs.Aws.Policies;

/// <summary>Ids of statements, which take letters and digits.</summary>
internal static partial class StatementId
{
    /// <summary>The words of a name, such as <c>CognitoIdp</c> of <c>cognito-idp</c>.</summary>
    public static string Of(string name) => string.Concat(Word().Matches(name).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
