namespace Infra.Policy.Rules.Terraform;

/// <summary>Rules for backends and remote states.</summary>
internal static class StateRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-BACKEND"], Severity.Critical, "A stack stores its state in the estate's backend, encrypted and locked",
            "Run ./infra synth again, and change the storage of states in the estate only.", new BackendCheck())
        {
            Link = "https://developer.hashicorp.com/terraform/language/backend",
            Fault = "the state, with every secret in it, is stored elsewhere or unprotected",
        },
        new(["INFRA-REMOTE-STATE"], Severity.High, "A stack reads only states of its own estate",
            "Read the output of a stack of the estate, or make the value an input.", new RemoteStateCheck())
        {
            Link = "https://developer.hashicorp.com/terraform/language/state/remote-state-data",
            Fault = "the owner of that state controls this stack",
        },
    ];
}
