namespace Infra.Constructs.Azure.Pipelines;

/// <summary>Conditions under which a role counts.</summary>
/// <remarks>https://learn.microsoft.com/azure/role-based-access-control/conditions-format</remarks>
internal static class RoleCondition
{
    private const string Assignments = "Microsoft.Authorization/roleAssignments";
    private const string Blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";

    /// <summary>Who may assign roles may assign, and take away, these only, and to workloads only.</summary>
    public static string Only(IReadOnlyList<BuiltInRole> roles)
    {
        var ids = string.Join(", ", roles.Select(role => role.Id).Order(StringComparer.Ordinal));
        return $"{Unless($"{Assignments}/write")} OR ({Workloads("Request")} AND {Among("Request")}))"
            + $" AND {Unless($"{Assignments}/delete")} OR ({Workloads("Resource")} AND {Among("Resource")}))";

        string Among(string source) => $"@{source}[{Assignments}:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {{{ids}}}";

        static string Workloads(string source) => $"@{source}[{Assignments}:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {{'ServicePrincipal'}}";
    }

    /// <summary>Only blobs under this prefix are read or written. Their names may be listed: they are no secret.</summary>
    public static string Below(string prefix)
    {
        var path = $"@Resource[{Blobs}:path] StringStartsWith '{prefix}'";
        return $"((!(ActionMatches{{'{Blobs}/read'}} AND NOT SubOperationMatches{{'Blob.List'}})) OR ({path}))"
            + $" AND {Unless($"{Blobs}/write")} OR ({path})) AND {Unless($"{Blobs}/add/action")} OR ({path}))";
    }

    private static string Unless(string action) => $"((!(ActionMatches{{'{action}'}}))";
}
