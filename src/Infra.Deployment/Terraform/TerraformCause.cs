using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Deployment.Terraform;

/// <summary>A cause that Terraform and its providers report in different words, and its remedy.</summary>
/// <param name="Code">The problem code.</param>
/// <param name="ExitCode">The exit code of the command.</param>
/// <param name="Remedy">What to change; <c>{0}</c> is the stack's cloud.</param>
/// <param name="Signs">Texts in Terraform's output, any of which indicates the cause.</param>
internal sealed record TerraformCause(string Code, ExitCode ExitCode, string Remedy, IReadOnlyList<string> Signs)
{
    public static readonly TerraformCause StalePlan = new(
        "INFRA0216", ExitCode.StalePlan, "Plan again, and have the new plan reviewed.", ["Saved plan is stale", "Saved plan does not match the given state"]);

    public static readonly TerraformCause MissingStorage = new(
        "INFRA0206", ExitCode.Failed, "The storage of its state does not exist yet. Run ./infra bootstrap {0}.",
        ["NoSuchBucket", "bucket doesn't exist", "ContainerNotFound", "ResourceGroupNotFound", "blob.core.windows.net: no such host"]);

    public static readonly TerraformCause OtherBackend = new(
        "INFRA0249", ExitCode.Failed, "Run ./infra migrate STACK to move its state.", ["Backend configuration changed"]);

    private static readonly TerraformCause Credentials = new(
        "INFRA0207", ExitCode.Failed, "Sign in to {0} first, or renew expired credentials.",
        [
            "No valid credential sources", "ExpiredToken", "InvalidClientTokenId", "SignatureDoesNotMatch", "AuthFailure",
            "could not find default credentials", "invalid_grant", "az login", "unable to build authorizer", "Bad credentials",
        ]);

    private static readonly TerraformCause Permission = new(
        "INFRA0208", ExitCode.Failed, "Use an identity that has the permission named above.",
        ["AccessDenied", "StatusCode: 403", "UnauthorizedOperation", "not authorized to perform", "PERMISSION_DENIED", "AuthorizationFailed"]);

    private static readonly TerraformCause Network = new(
        "INFRA0209", ExitCode.Failed, "Check the network and its proxy, then run the same command again.",
        ["no such host", "connection refused", "connection reset", "i/o timeout", "TLS handshake timeout", "network is unreachable"]);

    private static readonly TerraformCause Provider = new(
        "INFRA0217", ExitCode.Failed, "Check that this machine reaches the registry or mirror of providers, and that the version exists.",
        ["Failed to query available provider packages", "Failed to install provider"]);

    private static readonly TerraformCause Lock = new(
        "INFRA0245", ExitCode.Failed, "Run ./infra locks, and have the change of locks/ reviewed.",
        ["Provider dependency changes detected", "does not match configured version constraint", "doesn't match any of the checksums"]);

    private static readonly TerraformCause Protected = new(
        "INFRA0248", ExitCode.Failed,
        "If its creation was interrupted, run terraform untaint for it, and the next plan completes it; otherwise remove prevent_destroy from it in a reviewed change first.",
        ["Instance cannot be destroyed"]);

    /// <summary>The order matters, most specific first: a network failure while installing a provider is a network failure.</summary>
    private static readonly IReadOnlyList<TerraformCause> All = [StalePlan, OtherBackend, MissingStorage, Lock, Credentials, Permission, Network, Provider, Protected];

    private static readonly TerraformCause Unknown = new(
        "INFRA0204", ExitCode.Failed, "Correct the cause and run the same command again; completed changes are in the state.", []);

    /// <summary>Returns the cause indicated by Terraform's output.</summary>
    public static TerraformCause Of(string words) =>
        All.FirstOrDefault(cause => cause.Signs.Any(sign => words.Contains(sign, StringComparison.OrdinalIgnoreCase))) ?? Unknown;

    /// <summary>Converts Terraform's output to a problem.</summary>
    public Problem ToProblem(SynthesizedStack stack, string subject, string operation, string words) =>
        new(Code, subject, $"terraform {operation}: {words}{(words.EndsWith('.') ? "" : ".")}", string.Format(null, Remedy, stack.Entry.Cloud));
}
