using Infra.Conversion.Configurations;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Writes the statements of a stack: all elements of a configuration, in C# order.</summary>
/// <param name="configuration">The configuration.</param>
/// <param name="imports">The ids for importing existing objects.</param>
/// <param name="folder">The folder of the configuration's files, relative to the folder of <c>cdktf.json</c>; empty, or ending with a slash.</param>
internal sealed class StackWriter(Configuration configuration, StateImports imports, string folder)
{
    private readonly ProviderBindings _bindings = new(configuration);
    private readonly Configuration _configuration = configuration with { Items = [.. configuration.Items.Select(item => item with { Body = item.Body.Replace(new AssetFinder(configuration.Folder).Find) })] };

    /// <summary>Writes the statements.</summary>
    public (Pass Pass, ProviderBindings Bindings, LocalModules Modules) Write()
    {
        var decisions = new Decisions();
        var (pass, modules) = Run(decisions);
        // What one pass leaves to Terraform changes the next one; the last pass knows which variables are read.
        while (decisions.TakeChange()) (pass, modules) = Run(decisions);
        (pass, modules) = Run(decisions);
        return (pass, _bindings, modules);
    }

    private (Pass, LocalModules) Run(Decisions decisions)
    {
        var pass = new Pass(_configuration, _bindings, decisions, imports);
        var modules = new LocalModules(configuration, $"{folder}modules");
        var settings = new SettingsWriter(pass);
        settings.Write();
        var isAfterProviders = false;
        foreach (var item in Order.Of(_configuration))
        {
            if (!isAfterProviders && item.Kind is not (ItemKind.Variable or ItemKind.Provider))
            {
                settings.WriteImplicitProviders();
                isAfterProviders = true;
            }

            foreach (var asset in item.Body.Expressions.SelectMany(expression => expression.All).OfType<AssetPath>()) pass.NeedAsset(asset.Relative, folder);
            Write(pass, item, modules);
        }

        new RefactoringWriter(pass).Write([.. _configuration.Items.Where(item => item.Kind is ItemKind.Moved or ItemKind.Import or ItemKind.Removed or ItemKind.Check)]);
        return (pass, modules);
    }

    private static void Write(Pass pass, Item item, LocalModules modules)
    {
        switch (item.Kind)
        {
            case ItemKind.Variable:
                new VariableWriter(pass, item).Write();
                break;
            case ItemKind.Local:
                new LocalWriter(pass, item).Write();
                break;
            case ItemKind.Output:
                new OutputWriter(pass, item).Write();
                break;
            case ItemKind.Module:
                new ModuleWriter(pass, item, modules).Write();
                break;
            case ItemKind.Data when item.Type == "terraform_remote_state" && RemoteStateWriter.Of(pass, item) is { } remote:
                remote.Write();
                break;
            case ItemKind.Resource or ItemKind.Data or ItemKind.Ephemeral or ItemKind.Provider:
                new ResourceWriter(pass, item).Write();
                break;
        }
    }
}
