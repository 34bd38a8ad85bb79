using System.Text.RegularExpressions;

namespace Infra.Constructs.Aws;

/// <summary>What the name of an instance type says: <c>t3.medium</c> is the size <c>medium</c> of the family <c>t3</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html</remarks>
internal sealed partial record InstanceType(string Name, string Family)
{
    // https://docs.aws.amazon.com/ec2/latest/instancetypes/pg.html: the shared types from before Nitro
    private static readonly string[] FamiliesWithoutOptimization = ["t1", "t2"];

    /// <summary>Whether its processor is a Graviton.</summary>
    public bool IsArm => Family == "a1" || GravitonFamily().IsMatch(Family);

    /// <summary>Whether its disks can have bandwidth of their own.</summary>
    public bool CanBeEbsOptimized => !FamiliesWithoutOptimization.Contains(Family);

    /// <summary>The type, or null where the text is none.</summary>
    public static InstanceType? Parse(string text) => Form().Match(text) is { Success: true } match ? new(text, match.Groups[1].Value) : null;

    [GeneratedRegex(@"^([a-z][a-z0-9-]*)\.(?:nano|micro|small|medium|(?:\d{1,3})?x?large|metal(?:-\w+)?)\z")]
    private static partial Regex Form();

    // The letter g behind the generation: m7g, c7gn, im4gn; not the GPUs of g5.
    [GeneratedRegex(@"^[a-z]+\d+g")]
    private static partial Regex GravitonFamily();
}
