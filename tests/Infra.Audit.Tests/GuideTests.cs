namespace Infra.Audit.Tests;

public sealed class GuideTests
{
    [Fact]
    public void Guide_lists_every_item_with_what_counts_as_evidence()
    {
        var guide = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "guides", "audit.md"));

        Assert.Equal(
            Checklist.Items.Select(item => $"| `{item.Id}` | {item.Criterion} | {item.Title} | {Source(item.Source)} | {item.Counts} |"),
            guide.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Count(character => character == '|') == 6));
    }

    private static string Source(EvidenceSource source) => source switch
    {
        EvidenceSource.Repository => "repository",
        EvidenceSource.Synth => "repository, synth",
        EvidenceSource.History => "repository, git log",
        _ => "forge",
    };
}
