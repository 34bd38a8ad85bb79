namespace Infra.Conversion.Tests;

public sealed class ConversionTests
{
    public static TheoryData<string> Configurations => [.. ConvertedConfiguration.Names.Order(StringComparer.Ordinal)];

    /// <summary>The whole class, and under it what needs a look.</summary>
    [Theory]
    [MemberData(nameof(Configurations))]
    public void Configuration_becomes_the_reviewed_program(string name)
    {
        var converted = ConvertedConfiguration.Of(name);

        // Not .cs: the bindings of this repository would grow by what the snapshots name.
        Snapshot.Match($"{name}.cs.txt", $"{converted.Source}{string.Concat(converted.Program.Notes.Select(note => $"// {note}\n"))}");
    }
}
