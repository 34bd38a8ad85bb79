using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// What lets pipelines into an AWS account with the tokens of their forge, and no stored credential: a provider for each forge, and for
/// each environment a role that plans, one that applies, and the boundary of all roles that are made; and one role that changes the foundation.
/// </summary>
public sealed class AwsPipelines : EstateConstruct
{
    private readonly AwsPipelinesOptions _options;
    private readonly AwsAccount _account;
    private readonly IReadOnlyList<string> _environments;

    /// <summary>Creates providers, boundary and roles.</summary>
    /// <exception cref="InfraException">
    /// INFRA1150, 1151: no repository, or a subject that is not exact. INFRA1261, 1262: the trust of a role is too long, or the account's roles
    /// have another boundary. INFRA1264: all actions of a service are given. At the end of synth, INFRA1261, 1263: IAM takes no such policies;
    /// INFRA1267, 1268: a stack holds what no permissions are known for; INFRA1269: a role has
    /// another boundary.
    /// </exception>
    public AwsPipelines(AwsStack scope, string id, AwsPipelinesOptions options) : base(scope, id)
    {
        (_options, _account) = (options, scope.Account);
        Stack.Estate.Belongs(RepositoryPerimeter.Of(options.Repositories));
        _environments = [.. (options.Environments ?? Stack.Estate.Environments).Select(environment => environment.Name)];
        var identities = PipelineIdentity.Of(Stack.Estate.Name, _environments, options.Repositories);
        Validate([CheckBoundary(), .. CheckPermissions(), .. identities.SelectMany(identity => IdentityCheck.Of($"{ConstructPath}/{identity.Name}", identity))]);

        Providers = CreateProviders(identities);
        Boundaries = _environments.ToDictionary(environment => environment, environment => new PermissionsBoundary(this, $"{environment}-boundary", environment, options));
        Roles = [.. identities.Select(identity => new PipelineRole(this, identity.Name, identity, Providers))];
        Stack.PlanAs(_environments[^1]);
        Stack.Estate.WhenDescribed(Permit);
    }

    /// <summary>The providers of the forges' tokens.</summary>
    public IReadOnlyList<OidcProvider> Providers { get; }

    /// <summary>The boundary of the roles of each environment, by the environment's name.</summary>
    public IReadOnlyDictionary<string, PermissionsBoundary> Boundaries { get; }

    /// <summary>The roles: two for each environment, and the one that changes the foundation.</summary>
    public IReadOnlyList<PipelineRole> Roles { get; }

    private Problem? CheckBoundary() => Require(_account.RoleBoundary == PermissionsBoundary.Name, "INFRA1262",
        $"AwsAccount.RoleBoundary is {(_account.RoleBoundary is { } given ? $"\"{given}\"" : "not set")}; the pipelines create only roles with the boundary \"{PermissionsBoundary.Name}\".",
        "Set RoleBoundary = PermissionsBoundary.Name.");

    private List<OidcProvider> CreateProviders(IReadOnlyList<PipelineIdentity> identities) =>
    [
        .. from repository in _options.Repositories
           group repository by (repository.Forge, repository.TokenIssuer) into forge
           let audiences = identities.Select(identity => AwsLogin.AudienceOf(identity, forge.First())).Distinct()
           select new OidcProvider(this, new Uri(forge.Key.TokenIssuer).Host, forge.Key.TokenIssuer, [.. audiences]),
    ];

    private IEnumerable<Problem?> CheckPermissions() =>
        from added in _options.Permissions
        from action in added.Read.Concat(added.Write).SelectMany(statement => statement.Actions)
        select Require(action.Split(':') is [_, not "*"], "INFRA1264",
            $"AwsPipelinesOptions.Permissions gives pipelines \"{action}\" for {added.Type}; only single actions are allowed.", "Name the actions, such as \"mq:CreateBroker\".");

    /// <summary>Puts the roles that name no boundary behind that of their environment: the pipeline could make no other.</summary>
    private static IEnumerable<Problem> Bound(string boundary, IEnumerable<StackElement> roles)
    {
        foreach (var element in roles)
        {
            var role = (AwsIamRole)element.Construct;
            if (role.PermissionsBoundaryInput is not { Length: > 0 } given) role.PermissionsBoundary = boundary;
            else if (given.StartsWith("arn:", StringComparison.Ordinal) && given != boundary)
                yield return new("INFRA1269", element.ConstructPath, $"The role has the boundary {given}; the pipeline creates only roles with the boundary {boundary}.", "Leave PermissionsBoundary out.");
        }
    }

    /// <summary>Roles and boundaries follow from what the stacks hold.</summary>
    private void Permit()
    {
        List<Problem> problems = [];
        var foundation = StackContents.Of((AwsStack)Stack, null, _options, problems);
        var contents = _environments.ToDictionary(environment => environment, environment => StackContents.Of((AwsStack)Stack, environment, _options, problems));
        problems.AddRange(_environments.SelectMany(environment => Bound(Boundaries[environment].Arn, contents[environment].Roles)));
        Validate(problems);
        foreach (var role in Roles)
        {
            var (environment, access) = (role.Identity.Environment, role.Identity.Access);
            var scope = new PipelineScope
            {
                Identity = role.Identity,
                Account = _account,
                State = _options.State,
                BoundaryArn = Boundaries[environment].Arn,
                Contents = contents[environment],
                // Pull requests show what they change in the foundation with the plan identity of the last environment.
                Foundation = access != PipelineAccess.Apply && environment == _environments[^1] ? foundation : null,
            };
            Stack.Estate.Describe(() => role.Take(access == PipelineAccess.Foundation ? scope.OfFoundation : scope));
            if (access == PipelineAccess.Plan) Stack.Estate.Describe(() => Boundaries[environment].Take(scope));
        }
    }
}
