namespace Infra.Constructs.Aws.Pipelines.Permissions;

/// <summary>Ids of statements, which take letters and digits.</summary>
internal static class StatementId
{
    /// <summary>A service, such as <c>CognitoIdp</c> of <c>cognito-idp</c>.</summary>
    public static string Of(string service) => string.Concat(service.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
