namespace Infra.Pipelines.Kargo;

/// <summary>Values for Kargo's Helm chart that differ from its defaults.</summary>
internal static class KargoValues
{
    public static OrderedDictionary<string, object> Of(IEnumerable<KargoStage> stages)
    {
        // Argo Rollouts runs the verifications.
        var rollouts = Integration(stages.Any(stage => stage.Verification is not null));
        return new() { ["api"] = Api(rollouts), ["controller"] = Controller(rollouts) };
    }

    private static OrderedDictionary<string, object> Api(object rollouts) => new()
    {
        // People sign in as themselves, so that a promotion has an author.
        ["adminAccount"] = Enabled(false),
        ["oidc"] = Enabled(true),
        // Secrets come from credentials.yaml, not from the user interface.
        ["secretManagementEnabled"] = false,
        ["rollouts"] = rollouts,
    };

    private static OrderedDictionary<string, object> Controller(object rollouts) => new() { ["argocd"] = Integration(false), ["rollouts"] = rollouts };

    private static OrderedDictionary<string, object> Enabled(bool value) => new() { ["enabled"] = value };

    private static OrderedDictionary<string, object> Integration(bool value) => new() { ["integrationEnabled"] = value };
}
