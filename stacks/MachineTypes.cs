namespace Infra.Stacks;

/// <summary>The machine types that Acme has approved. A gate refuses any other.</summary>
internal static class MachineTypes
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Dev { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["aws"] = ["t2.micro", "t3.medium"],
        ["azure"] = ["Standard_B1s", "Standard_B2s"],
        ["google"] = ["e2-medium", "e2-micro"],
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Prod { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["aws"] = ["m6i.large", "t3.micro"],
        ["azure"] = ["Standard_D2s_v5", "Standard_D4ds_v5"],
        ["google"] = ["e2-medium", "e2-standard-4"],
    };
}
