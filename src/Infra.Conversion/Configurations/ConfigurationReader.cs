using Infra.Contracts.Problems;
using Infra.Conversion.Hcl;

namespace Infra.Conversion.Configurations;

/// <summary>Reads the files of a module.</summary>
internal sealed class ConfigurationReader
{
    private static readonly string[] SettingsBlocks = ["required_providers", "backend", "cloud", "provider_meta"];
    private readonly List<Problem> _problems = [];
    private readonly List<Item> _items = [];
    private readonly List<Body> _settings = [];

    /// <summary>Reads a folder or a single file.</summary>
    /// <param name="path">The folder or the file.</param>
    /// <exception cref="InfraException">
    /// INFRA0350: there is no configuration. INFRA0351, INFRA0352: a file cannot be read. All problems are reported together.
    /// </exception>
    public static Configuration Read(string path)
    {
        var isFile = File.Exists(path);
        var folder = isFile ? Path.GetDirectoryName(Path.GetFullPath(path))! : Path.GetFullPath(path);
        string[] files = isFile ? [Path.GetFullPath(path)] : Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Where(IsConfiguration).Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0350", path, "It contains no Terraform configuration: no file that ends with .tf or .tf.json.", "Give the folder of a module, or one of its files."));
        }

        return new ConfigurationReader().Read(folder, files);
    }

    private Configuration Read(string folder, string[] files)
    {
        var bodies = files.ToLookup(IsOverride, file => Parse(folder, file));
        foreach (var body in bodies[false]) Add(body);
        foreach (var body in bodies[true]) Override(body);
        var values = Values(folder);
        foreach (var twice in _items.Where(item => item.Name.Length > 0 || item.Kind == ItemKind.Provider).GroupBy(item => item.Address).Where(group => group.Count() > 1))
        {
            _problems.Add(new(
                "INFRA0352", twice.Last().Place.ToString(), $"{twice.Key} is already declared at {twice.First().Place}.", "Remove one of the two; terraform validate has to accept the configuration."));
        }

        if (_problems.Count > 0) throw new InfraException(ExitCode.Failed, _problems);
        return new(folder, _items, new([.. _settings.SelectMany(body => body.Arguments)], [.. _settings.SelectMany(body => body.Blocks)]), values);
    }

    private static bool IsConfiguration(string file) =>
        file.EndsWith(".tf", StringComparison.Ordinal) || file.EndsWith(".tf.json", StringComparison.Ordinal);

    private static bool IsOverride(string file) => Path.GetFileName(file).Split('.')[0] is "override" or [.., '_', 'o', 'v', 'e', 'r', 'r', 'i', 'd', 'e'];

    private Body Parse(string folder, string file)
    {
        var (name, text) = (Path.GetRelativePath(folder, file), File.ReadAllText(file));
        try
        {
            return file.EndsWith(".json", StringComparison.Ordinal) ? JsonSyntax.Parse(text, name) : BodyParser.Parse(text, name);
        }
        catch (HclSyntaxException e)
        {
            _problems.Add(new("INFRA0351", e.Place.ToString(), e.Message, "Correct it; terraform validate has to accept the configuration."));
            return Body.Empty;
        }
    }

    private void Add(Body body)
    {
        foreach (var block in body.Blocks)
        {
            if (block.Type == "terraform") _settings.Add(Settings(block));
            else if (block.Type == "locals") _items.AddRange(block.Body.Arguments.Select(Local));
            else if (ItemOf(block) is { } item) _items.Add(item);
        }
    }

    private static Body Settings(Block block) => new(
        [.. block.Body.Arguments.Where(argument => !SettingsBlocks.Contains(argument.Name))],
        [.. block.Body.Blocks, .. block.Body.Arguments.Where(argument => SettingsBlocks.Contains(argument.Name))
            .SelectMany(argument => JsonSyntax.Blocks(argument.Name, argument.Value, argument.Name is "backend" or "provider_meta" ? 1 : 0, argument.Place))]);

    private static Item Local(Argument local) =>
        new(ItemKind.Local, "", local.Name, new([local with { Name = "value", Comment = [] }], []), local.Place) { Comment = local.Comment };

    private Item? ItemOf(Block block)
    {
        ItemKind? kind = block switch
        {
            { Type: "resource", Labels.Count: 2 } => ItemKind.Resource,
            { Type: "data", Labels.Count: 2 } => ItemKind.Data,
            { Type: "ephemeral", Labels.Count: 2 } => ItemKind.Ephemeral,
            { Type: "provider", Labels.Count: 1 } => ItemKind.Provider,
            { Type: "variable", Labels.Count: 1 } => ItemKind.Variable,
            { Type: "output", Labels.Count: 1 } => ItemKind.Output,
            { Type: "module", Labels.Count: 1 } => ItemKind.Module,
            { Type: "check", Labels.Count: 1 } => ItemKind.Check,
            { Type: "moved", Labels.Count: 0 } => ItemKind.Moved,
            { Type: "import", Labels.Count: 0 } => ItemKind.Import,
            { Type: "removed", Labels.Count: 0 } => ItemKind.Removed,
            _ => null,
        };
        if (kind is null)
        {
            _problems.Add(new(
                "INFRA0351", block.Place.ToString(), $"The language has no block \"{block.Type}\" with {block.Labels.Count} labels.", "Correct it; terraform validate has to accept the configuration."));
            return null;
        }

        var (type, name) = kind == ItemKind.Provider
            ? (block.Labels[0], block.Body["alias"] is { } alias ? References.Word(alias) : "")
            : block.Labels.Count == 2 ? (block.Labels[0], block.Labels[1]) : ("", block.Labels.Count == 1 ? block.Labels[0] : "");
        return new(kind.Value, type, name, block.Body, block.Place) { Comment = block.Comment };
    }

    /// <summary>An override file replaces what other files contain: individual arguments, and all blocks of a type.</summary>
    private void Override(Body body)
    {
        foreach (var block in body.Blocks)
        {
            if (block.Type == "terraform") _settings.Add(Settings(block));
            else if (block.Type == "locals") foreach (var local in block.Body.Arguments) Override(Local(local));
            else if (ItemOf(block) is { } item) Override(item);
        }
    }

    private void Override(Item item)
    {
        var index = _items.FindIndex(other => other.Address == item.Address);
        if (index < 0)
        {
            _items.Add(item);
            return;
        }

        var names = item.Body.Arguments.Select(argument => argument.Name).Concat(item.Body.Blocks.Select(block => block.Type)).ToHashSet();
        var rest = _items[index].Body.Without(names);
        _items[index] = _items[index] with { Body = new([.. rest.Arguments, .. item.Body.Arguments], [.. rest.Blocks, .. item.Body.Blocks]) };
    }

    private Dictionary<string, Argument> Values(string folder)
    {
        var values = new Dictionary<string, Argument>();
        var files = Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) == "terraform.tfvars" || file.EndsWith(".auto.tfvars", StringComparison.Ordinal));
        foreach (var file in files.OrderBy(file => file.EndsWith(".auto.tfvars", StringComparison.Ordinal)).ThenBy(file => file, StringComparer.Ordinal))
            foreach (var argument in Parse(folder, file).Arguments) values[argument.Name] = argument;
        return values;
    }
}
