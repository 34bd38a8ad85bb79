namespace Infra.Policy.Rules.Terraform;

/// <summary>Where states are kept, and whose are read.</summary>
internal static class StateRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-BACKEND"], Severity.Critical, "A stack keeps its state where the estate says, encrypted and locked",
            "Run ./infra synth again, and change the storage of states in the estate only.", new BackendCheck())
        {
            Link = "https://developer.hashicorp.com/terraform/language/backend",
            Fault = "the state, with every secret in it, is somewhere else or unprotected",
        },
        new(["INFRA-REMOTE-STATE"], Severity.High, "A stack reads states of its own estate only",
            "Read the output of a stack of the estate, or make the value an input.", new RemoteStateCheck())
        {
            Link = "https://developer.hashicorp.com/terraform/language/state/remote-state-data",
            Fault = "whoever writes that state decides what is built here",
        },
    ];
}
