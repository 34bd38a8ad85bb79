namespace Infra.Policy.Rules.Terraform;

/// <summary>Rules for providers: source, version, endpoint, account and credentials.</summary>
internal static class ProviderRules
{
    private const string Language = "https://developer.hashicorp.com/terraform/language/";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-PROVIDER-SOURCE"], Severity.Critical, "A provider comes from a trusted source",
            "Use the official source, or add the provider to the perimeter of the estate.", new ProviderSourceCheck())
        {
            Link = Language + "providers/requirements#source-addresses",
            Fault = "a foreign program gets the credentials of the pipeline",
        },
        new(["INFRA-PROVIDER-VERSION"], Severity.High, "A provider has a version",
            "Set a version, or a range with an upper bound such as ~> 6.25.", new ProviderVersionCheck())
        {
            Link = Language + "providers/requirements#version-constraints",
            Fault = "a new version is used without a review",
        },
        new(["INFRA-PROVIDER-ENDPOINT"], Severity.Critical, "A provider uses the endpoints of its cloud",
            "Remove the argument from the provider's configuration.", new ProviderEndpointCheck())
        {
            Link = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/custom-service-endpoints",
            Fault = "requests and their credentials go to another endpoint, or without verification",
        },
        new(["INFRA-PROVIDER-CREDENTIAL"], Severity.Critical, "A provider uses the identity of the pipeline",
            "Remove the credential, revoke it, and let the pipeline log in with its token.", new ProviderCredentialCheck())
        {
            Link = Language + "providers/configuration",
            Fault = "a long-lived credential is in the configuration",
        },
        new(["INFRA-PROVIDER-ACCOUNT"], Severity.High, "A provider works only in accounts of the estate",
            "Pin allowed_account_ids, project, subscription_id or owner to one that the estate names.", new ProviderAccountCheck())
        {
            Link = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs#allowed_account_ids",
            Fault = "a plan can be applied to another account",
        },
    ];
}
