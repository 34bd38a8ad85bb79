namespace Infra.Conversion;

/// <summary>Something in a converted program that a person has to look at.</summary>
/// <param name="Place">Where the configuration says it: <c>main.tf:12</c>.</param>
/// <param name="Address">The element, such as <c>aws_vpc.main</c>; empty for the configuration as a whole.</param>
/// <param name="Text">What it is, as a sentence.</param>
public sealed record Note(string Place, string Address, string Text)
{
    /// <summary>The note as one line.</summary>
    public override string ToString() => Address.Length == 0 ? $"{Place}: {Text}" : $"{Place} {Address}: {Text}";
}
