using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Bindings.Changes;
using Infra.Bindings.Import.Npm;
using Infra.Bindings.Import.Terraform;
using Infra.Cli.Providers;
using Infra.Contracts.Files;
using Infra.Contracts.Problems;
using Infra.Schemas;
using Infra.Schemas.Storage;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra providers</c>: the provider schemas that bindings and simulated clouds are built from.</summary>
internal static class ProvidersCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var command = new Command("providers", "List the providers whose schemas are stored, update one, or add one") { Add(repository, terminal), Update(repository, terminal) };
        var json = new JsonOption<IEnumerable<ProviderSchema>>(Form) { Description = "The list as JSON" };
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var schemas = SchemaStore.Providers.Select(SchemaStore.Load).ToList();
            if (parsed.GetValue(json)) terminal.Output.Write(Form.Of(schemas));
            else terminal.Output.Write(TextTable.Render(Columns, schemas.Select(Cells), terminal.Width));
            return 0;
        });
        return command;
    }

    private static Command Update(Repository repository, Terminal terminal)
    {
        var (name, package, schema, version) = Arguments("The provider's name, such as aws");
        var command = new Command("update", "Update a provider's schema and show what that changes for the synthesized stacks") { name, package, schema, version };
        command.SetAction(async (parsed, cancellation) =>
        {
            var before = SchemaStore.Load(parsed.GetRequiredValue(name));
            var after = await ReadAsync(before.Source, parsed.GetValue(package), parsed.GetValue(schema), parsed.GetValue(version), cancellation);
            Store(repository, after, before);
            terminal.Output.WriteLine(Line(after));
            foreach (var line in Changes(repository, new(before, after))) terminal.Output.WriteLine(line);
            return 0;
        });
        return command;
    }

    private static Command Add(Repository repository, Terminal terminal)
    {
        var (name, package, schema, version) = Arguments("The provider as required_providers names it, such as DataDog/datadog");
        var command = new Command("add", "Store the schema of another provider") { name, package, schema, version };
        command.SetAction(async (parsed, cancellation) =>
        {
            var source = parsed.GetRequiredValue(name);
            source = source.Contains('/', StringComparison.Ordinal) ? source : $"hashicorp/{source}";
            var added = await ReadAsync(source, parsed.GetValue(package), parsed.GetValue(schema), parsed.GetValue(version), cancellation);
            Store(repository, added, null);
            terminal.Output.WriteLine(Line(added));
            return 0;
        });
        return command;
    }

    private static (Argument<string> Name, Option<string?> Package, Option<string?> Schema, Option<string?> Version) Arguments(string name) => (
        new("name") { Description = name },
        new("--package") { Description = "The folder of a prebuilt npm package, such as that of @cdktn/provider-aws" },
        new("--schema") { Description = "A file with the output of terraform providers schema -json" },
        new("--version") { Description = "The version (default: the newest); with --schema, the version of that schema" });

    private static async Task<ProviderSchema> ReadAsync(string source, string? package, string? schema, string? version, CancellationToken cancellation)
    {
        if (package is not null) return NpmImport.Read(package).Schema;
        if (schema is null) return await new RegistrySchema(source).ReadAsync(version, cancellation);
        if (version is null)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0305", source, $"The version of {schema} is unknown.", "Give --version VERSION with --schema."));
        }

        await using var json = File.OpenRead(schema);
        return TerraformSchemaReader.Read(json, source, version);
    }

    private static void Store(Repository repository, ProviderSchema schema, ProviderSchema? before)
    {
        var folder = Path.Combine(repository.Root, "src", "Infra.Schemas", "Providers");
        AtomicFile.Write(Path.Combine(folder, SchemaFile.NameOf(schema)), SchemaFile.Compress(schema));
        if (before is not null && before.Version != schema.Version) File.Delete(Path.Combine(folder, SchemaFile.NameOf(before)));
    }

    private static List<string> Changes(Repository repository, SchemaChanges changes)
    {
        var stacks = Path.Combine(repository.Output, "stacks");
        var files = Directory.Exists(stacks) ? Directory.GetFiles(stacks, "cdk.tf.json", SearchOption.AllDirectories) : [];
        if (files.Length == 0) return ["No stack is synthesized: run infra synth before an update to see what it changes."];
        var lines = files.Order(StringComparer.Ordinal)
            .SelectMany(file => changes.For(Path.GetFileName(Path.GetDirectoryName(file)!), JsonNode.Parse(File.ReadAllBytes(file))!)).ToList();
        return lines.Count > 0 ? lines : [$"Nothing changes in the synthesized stacks ({files.Length})."];
    }

    private static JsonForm<IEnumerable<ProviderSchema>> Form { get; } = JsonForm.Of((IEnumerable<ProviderSchema> schemas) => schemas.Select(schema => new
    {
        schema.Name, schema.Version, schema.Source, Resources = schema.Resources.Count, DataSources = schema.DataSources.Count,
        EphemeralResources = schema.EphemeralResources.Count, Functions = schema.Functions.Count, Origin = schema.Origin.ToString(),
    }));

    private static IReadOnlyList<string> Columns { get; } = ["provider", "version", "resources", "data sources", "ephemeral", "functions", "from"];

    private static IReadOnlyList<string> Cells(ProviderSchema schema) =>
    [
        schema.Name, schema.Version, .. new[] { schema.Resources.Count, schema.DataSources.Count, schema.EphemeralResources.Count, schema.Functions.Count }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
        schema.Origin.ToString(),
    ];

    private static string Line(ProviderSchema schema) =>
        $"{schema.Name} {schema.Version}: {schema.Resources.Count} resources, {schema.DataSources.Count} data sources, "
        + $"{schema.EphemeralResources.Count} ephemeral resources, {schema.Functions.Count} functions, from {schema.Origin}";
}
