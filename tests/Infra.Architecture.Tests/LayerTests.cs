using System.Text;

namespace Infra.Architecture.Tests;

/// <summary>The layers of the house: what may know what.</summary>
public sealed class LayerTests
{
    private const string Start = "<!-- layers -->\n";
    private const string End = "<!-- /layers -->\n";

    private static readonly Lazy<ILookup<string, string>> Namespaces = new(() => (
        from project in Project.All
        from type in TypeUses.In(project.Assembly)
        from used in type.Uses
        where used.Namespace != type.Namespace
        select (type.Namespace, Used: used.Namespace)).Distinct().ToLookup(use => use.Namespace, use => use.Used));

    [Fact]
    public void Every_project_has_a_layer() => Assert.Equal(
        Project.All.Select(project => project.Name).Order(StringComparer.Ordinal), Layers.All.SelectMany(layer => layer.Projects).Order(StringComparer.Ordinal));

    [Fact]
    public void Project_references_only_lower_layers() => AssertNone(
        from project in Project.All
        from reference in project.References
        where Layers.Of(reference) >= Layers.Of(project.Name)
        select $"{project.Name} → {reference}");

    /// <summary>A folder and the folders in it are one concept: between those a reference may go both ways.</summary>
    [Fact]
    public void Folders_beside_each_other_form_no_cycle()
    {
        var beside = (
            from use in Namespaces.Value
            from used in use
            let pair = Siblings(use.Key, used)
            where pair is not null
            select pair.Value).Distinct().ToLookup(pair => pair.From, pair => pair.To);

        Assert.NotEmpty(beside);
        AssertNone(Cycles.In(beside).Select(cycle => string.Join(" ↔ ", cycle)));
    }

    [Fact]
    public void Cycle_is_found()
    {
        var edges = new[] { ("a", "b"), ("b", "c"), ("c", "a"), ("c", "d") }.ToLookup(edge => edge.Item1, edge => edge.Item2);

        Assert.Equal(["a, b, c"], Cycles.In(edges).Select(cycle => string.Join(", ", cycle)));
    }

    [Fact]
    public void Class_of_the_commands_knows_at_most_ten_namespaces() => AssertNone(
        from type in TypeUses.In(Project.All.Single(project => project.Name == "Infra.Cli").Assembly)
        let known = type.Uses.Select(used => used.Namespace).Where(name => name != type.Namespace && name.StartsWith("Infra.", StringComparison.Ordinal)).Distinct().ToList()
        where known.Count > 10
        select $"{type.Namespace}.{type.Name}: {string.Join(", ", known.Order(StringComparer.Ordinal))}");

    [Fact]
    public void Only_the_engine_the_SDK_and_the_kit_for_tests_of_stacks_know_constructs() => AssertNone(
        from project in Project.All
        where !project.Name.StartsWith("Infra.Constructs", StringComparison.Ordinal) && project.Name is not ("Constructs" or "HashiCorp.Cdktf" or "Infra.Testing.Estates")
        from type in TypeUses.In(project.Assembly)
        from used in type.Uses
        where used.Namespace is "Constructs" || used.Namespace.StartsWith("HashiCorp.Cdktf", StringComparison.Ordinal)
        select $"{type.Namespace}.{type.Name} → {used.Namespace}.{used.Name}");

    [Fact]
    public void Contributing_shows_the_layers()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "CONTRIBUTING.md"));

        Assert.Equal(Table(), page[(page.IndexOf(Start, StringComparison.Ordinal) + Start.Length)..page.IndexOf(End, StringComparison.Ordinal)]);
    }

    private static void AssertNone(IEnumerable<string> found)
    {
        if (found.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } all) Assert.Fail(string.Join('\n', all));
    }

    /// <summary>The top layer comes first.</summary>
    private static string Table()
    {
        var table = new StringBuilder("| layer | project | what it is |\n|---|---|---|\n");
        foreach (var (purpose, projects) in Layers.All.Reverse())
            foreach (var name in projects)
                table.Append($"| {(name == projects[0] ? purpose : "")} | `src/{name}` | {Project.All.Single(project => project.Name == name).Description} |\n");
        return table.ToString();
    }

    /// <summary>The folders in which two namespaces part; null where one is in the other.</summary>
    private static (string From, string To)? Siblings(string from, string to)
    {
        var (a, b) = (from.Split('.'), to.Split('.'));
        var common = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return common == 0 || common == a.Length || common == b.Length ? null : (string.Join('.', a[..(common + 1)]), string.Join('.', b[..(common + 1)]));
    }
}
