namespace Infra.Constructs.State;

/// <summary>
/// Saved plans, stored next to the states of an environment at <c>plans/ENVIRONMENT/RUN/STACK</c>. Plans contain the same secrets as states, so they
/// are deleted soon after they are applied, and expire if they never are.
/// </summary>
internal static class SavedPlans
{
    private const string Folder = "plans/";

    /// <summary>The longest that GitHub lets a deployment wait for approval.</summary>
    private const int Days = 30;

    /// <summary>Returns the prefix of an environment's plans.</summary>
    /// <param name="environment">The environment, or <c>foundation</c>.</param>
    public static string Of(string? environment) => $"{Folder}{environment}/";

    /// <summary>The expiry rule for saved plans.</summary>
    public static ObjectExpiry Expiry { get; } = new(Folder, Days);
}
