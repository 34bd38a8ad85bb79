using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// What lets pipelines into an AWS account with the tokens of their forge, and no stored credential: a provider for each forge, and for
/// each environment a role that plans, one that applies, and the boundary of all roles that are made.
/// </summary>
public sealed class AwsPipelines : EstateConstruct
{
    private readonly AwsPipelinesOptions _options;
    private readonly AwsAccount _account;

    /// <summary>Creates providers, boundary and roles.</summary>
    /// <exception cref="InfraException">
    /// INFRA1150, 1151: no repository, or a subject that is not exact. INFRA1261, 1262: a policy is too long, or the account's roles have another boundary.
    /// </exception>
    public AwsPipelines(AwsStack scope, string id, AwsPipelinesOptions options) : base(scope, id)
    {
        (_options, _account) = (options, scope.Account);
        var environments = options.Environments ?? Stack.Estate.Environments;
        var identities = environments.SelectMany(environment => PipelineIdentity.Of(Stack.Estate.Name, environment.Name, options.Repositories)).ToList();
        Validate([CheckBoundary(), .. identities.SelectMany(identity => IdentityCheck.Of($"{ConstructPath}/{identity.Name}", identity))]);

        Providers = CreateProviders(identities);
        Boundaries = environments.ToDictionary(environment => environment.Name, environment => new PermissionsBoundary(this, $"{environment.Name}-boundary", environment.Name, options));
        Roles = [.. identities.Select(identity => new PipelineRole(this, identity.Name, ScopeOf(identity, environments[^1].Name), Providers))];
    }

    /// <summary>The providers of the forges' tokens.</summary>
    public IReadOnlyList<OidcProvider> Providers { get; }

    /// <summary>The boundary of the roles of each environment, by the environment's name.</summary>
    public IReadOnlyDictionary<string, PermissionsBoundary> Boundaries { get; }

    /// <summary>The roles, two for each environment.</summary>
    public IReadOnlyList<PipelineRole> Roles { get; }

    private Problem? CheckBoundary() => Require(_account.RoleBoundary == PermissionsBoundary.Name, "INFRA1262",
        $"AwsAccount.RoleBoundary is {(_account.RoleBoundary is { } given ? $"\"{given}\"" : "not set")}; the pipelines make only roles that stand behind \"{PermissionsBoundary.Name}\".",
        "Set RoleBoundary = PermissionsBoundary.Name.");

    private List<OidcProvider> CreateProviders(IReadOnlyList<PipelineIdentity> identities) =>
    [
        .. from repository in _options.Repositories
           group repository by (repository.Forge, repository.TokenIssuer) into forge
           let audiences = identities.Select(identity => AwsLogin.AudienceOf(identity, forge.First())).Distinct()
           select new OidcProvider(this, new Uri(forge.Key.TokenIssuer).Host, forge.Key.TokenIssuer, [.. audiences]),
    ];

    private PipelineScope ScopeOf(PipelineIdentity identity, string last) => new()
    {
        Identity = identity,
        Account = _account,
        State = _options.State,
        BoundaryArn = Boundaries[identity.Environment].Arn,
        ManagedPolicies = _options.ManagedPolicies,
        // Pull requests show what they change in the foundation with the plan identity of the last environment.
        ReadsFoundation = identity.Access == PipelineAccess.Plan && identity.Environment == last,
    };
}
