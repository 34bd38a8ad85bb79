using Infra.Constructs.Estates;
using Infra.Contracts.Identities;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>Lets IAM check the tokens of a forge. It trusts nobody by itself: each role says whose tokens it takes.</summary>
/// <remarks>
/// No thumbprint: IAM checks the certificates of issuers against its own list of authorities.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
/// </remarks>
public sealed class OidcProvider : EstateConstruct
{
    /// <summary>Creates the provider of one issuer. An account takes one provider for each.</summary>
    /// <param name="scope">Where it is.</param>
    /// <param name="id">Its construct id.</param>
    /// <param name="issuer">Such as <see cref="GitHubRepository.Issuer"/>.</param>
    /// <param name="audiences">The audiences that tokens may be for, at least one.</param>
    public OidcProvider(Construct scope, string id, string issuer, IReadOnlyList<string> audiences) : base(scope, id)
    {
        Issuer = issuer;
        Resource = new AwsIamOpenidConnectProvider(this, "Provider", new AwsIamOpenidConnectProviderConfig { Url = issuer, ClientIdList = [.. audiences] });
    }

    /// <summary>The L1 resource.</summary>
    public AwsIamOpenidConnectProvider Resource { get; }

    /// <summary>The issuer's URL.</summary>
    public string Issuer { get; }

    /// <summary>Its ARN.</summary>
    public string Arn => Resource.Arn;

    /// <summary>The key of a claim in conditions: <c>token.actions.githubusercontent.com:sub</c>.</summary>
    internal string Claim(string name) => $"{new Uri(Issuer).Authority}:{name}";
}
