using System.Text.RegularExpressions;

namespace Infra.Constructs.Aws;

/// <summary>An instance type, parsed from its name: <c>t3.medium</c> is the size <c>medium</c> of the family <c>t3</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html</remarks>
internal sealed partial record InstanceType(string Name, string Family)
{
    // https://docs.aws.amazon.com/ec2/latest/instancetypes/pg.html: the shared types that predate Nitro
    private static readonly string[] FamiliesWithoutOptimization = ["t1", "t2"];

    /// <summary>Whether the processor is a Graviton.</summary>
    public bool IsArm => Family == "a1" || GravitonFamily().IsMatch(Family);

    /// <summary>Whether the type can be EBS-optimized.</summary>
    public bool CanBeEbsOptimized => !FamiliesWithoutOptimization.Contains(Family);

    /// <summary>Parses an instance type; returns null if the text is not one.</summary>
    public static InstanceType? Parse(string text) => Form().Match(text) is { Success: true } match ? new(text, match.Groups[1].Value) : null;

    [GeneratedRegex(@"^([a-z][a-z0-9-]*)\.(?:nano|micro|small|medium|(?:\d{1,3})?x?large|metal(?:-\w+)?)\z")]
    private static partial Regex Form();

    // The letter g after the generation: m7g, c7gn, im4gn, but not the GPU instances of g5.
    [GeneratedRegex(@"^[a-z]+\d+g")]
    private static partial Regex GravitonFamily();
}
