namespace Infra.Constructs.State;

/// <summary>
/// The plans that pipelines save beside the states of an environment, at <c>plans/ENVIRONMENT/RUN/STACK</c>. They hold what states hold, so that
/// one that was applied is gone soon, and one that nobody applies does not rest forever.
/// </summary>
internal static class SavedPlans
{
    private const string Folder = "plans/";

    /// <summary>As long as GitHub lets a deployment wait for its approval.</summary>
    private const int Days = 30;

    /// <summary>What the plans of an environment begin with.</summary>
    /// <param name="environment">Or <c>foundation</c>.</param>
    public static string Of(string? environment) => $"{Folder}{environment}/";

    /// <summary>When they go.</summary>
    public static ObjectExpiry Expiry { get; } = new(Folder, Days);
}
