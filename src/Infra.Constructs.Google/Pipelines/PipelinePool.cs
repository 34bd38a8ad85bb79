using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>The pool of identities from outside Google, with a provider for each forge.</summary>
public sealed class PipelinePool : EstateConstruct
{
    internal PipelinePool(Construct scope, string id, GooglePipelinesOptions options) : base(scope, id)
    {
        Project = GoogleStack.Of(this).Project;
        Resource = new GoogleIamWorkloadIdentityPool(this, "Pool", new GoogleIamWorkloadIdentityPoolConfig
        {
            WorkloadIdentityPoolId = GoogleLogin.PoolOf(Stack.Estate.Name),
            DisplayName = "Pipelines",
            Description = "Jobs of the repositories that deploy this estate",
            DependsOn = options.Services?.Resources.ToArray(),
        });
        Providers = [.. options.Repositories.GroupBy(repository => repository.Forge).Select(forge => Take(TokenTrust.Of([.. forge])))];
    }

    /// <summary>The project that holds it.</summary>
    public GoogleProject Project { get; }

    /// <summary>The L1 resource.</summary>
    public GoogleIamWorkloadIdentityPool Resource { get; }

    /// <summary>Its providers, by forge.</summary>
    public IReadOnlyList<GoogleIamWorkloadIdentityPoolProvider> Providers { get; }

    private GoogleIamWorkloadIdentityPoolProvider Take(TokenTrust trust) => new(this, trust.Forge, new GoogleIamWorkloadIdentityPoolProviderConfig
    {
        WorkloadIdentityPoolId = Resource.WorkloadIdentityPoolId,
        WorkloadIdentityPoolProviderId = trust.Forge,
        AttributeMapping = new Dictionary<string, string>(trust.Mapping),
        AttributeCondition = trust.Condition,
        Oidc = new GoogleIamWorkloadIdentityPoolProviderOidc
        {
            IssuerUri = trust.Issuer,
            AllowedAudiences = [new GoogleLogin(Project.Number, GoogleLogin.PoolOf(Stack.Estate.Name), trust.Forge, "").TokenAudience],
        },
    });
}
