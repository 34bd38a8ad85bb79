namespace Infra.Policy.Rules.Terraform;

/// <summary>Which providers run, where they work and whose credentials they take.</summary>
internal static class ProviderRules
{
    private const string Language = "https://developer.hashicorp.com/terraform/language/";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-PROVIDER-SOURCE"], Severity.Critical, "A provider comes from a source that the estate knows",
            "Use the official source, or add the provider to the perimeter of the estate.", new ProviderSourceCheck())
        {
            Link = Language + "providers/requirements#source-addresses",
            Fault = "a program of a stranger gets the credentials of the pipeline",
        },
        new(["INFRA-PROVIDER-VERSION"], Severity.High, "A provider has a version",
            "Name the version, or a range with an upper end such as ~> 6.25.", new ProviderVersionCheck())
        {
            Link = Language + "providers/requirements#version-constraints",
            Fault = "the next version is taken unseen",
        },
        new(["INFRA-PROVIDER-ENDPOINT"], Severity.Critical, "A provider talks to its cloud itself",
            "Remove the argument from the provider's configuration.", new ProviderEndpointCheck())
        {
            Link = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/custom-service-endpoints",
            Fault = "requests, and the credentials in them, go somewhere else or unchecked",
        },
        new(["INFRA-PROVIDER-CREDENTIAL"], Severity.Critical, "A provider takes the identity of the pipeline",
            "Remove the credential, revoke it, and let the pipeline log in with its token.", new ProviderCredentialCheck())
        {
            Link = Language + "providers/configuration",
            Fault = "a lasting credential is in the configuration",
        },
        new(["INFRA-PROVIDER-ACCOUNT"], Severity.High, "A provider works only in accounts of the estate",
            "Pin allowed_account_ids, project, subscription_id or owner to one that the estate names.", new ProviderAccountCheck())
        {
            Link = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs#allowed_account_ids",
            Fault = "a plan can be applied to another account",
        },
    ];
}
