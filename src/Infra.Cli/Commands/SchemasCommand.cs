using System.CommandLine;
using Infra.Cli.Bindings;
using Infra.Schemas.Import;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra schemas</c>: after a change of <c>bindings</c>, what the simulated clouds have to know of the new types.</summary>
internal static class SchemasCommand
{
    public static Command Create(Repository repository, Terminal terminal)
    {
        var command = new Command("schemas", "Import the provider schemas of the resources named in package.json, for the simulated clouds");
        command.SetAction((_, cancellation) => terminal.WithProgressAsync(async () =>
        {
            await new BindingsFeed(repository, terminal.Step).EnsureAsync(cancellation);
            var import = new SchemaImport(Path.Combine(repository.Root, "node_modules"));
            var stored = Path.Combine(repository.Root, "src", "Infra.Schemas", "Stored");
            foreach (var package in BindingsManifest.Read(repository.Root).Packages.Where(package => package.IsProvider))
            {
                var schema = import.Store(package.NpmName, TypeSelection.Of(package.Kept), stored);
                terminal.Output.WriteLine($"{schema.Name} {schema.Version}: {package.Kept.Count} types");
            }

            return 0;
        }));
        return command;
    }
}
