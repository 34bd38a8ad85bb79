namespace Infra.Conversion;

/// <summary>Something in a converted program that a person must check.</summary>
/// <param name="Place">The location in the configuration: <c>main.tf:12</c>.</param>
/// <param name="Address">The element, such as <c>aws_vpc.main</c>; empty for the configuration as a whole.</param>
/// <param name="Text">The note, as a sentence.</param>
public sealed record Note(string Place, string Address, string Text)
{
    /// <summary>Returns the note as one line.</summary>
    public override string ToString() => Address.Length == 0 ? $"{Place}: {Text}" : $"{Place} {Address}: {Text}";
}
