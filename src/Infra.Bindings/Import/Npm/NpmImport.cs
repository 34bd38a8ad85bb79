using System.Collections.Concurrent;
using Infra.Bindings.Model;
using Infra.Bindings.Naming;
using Infra.Contracts.Problems;
using Infra.Schemas;
using Infra.Schemas.Types;

namespace Infra.Bindings.Import.Npm;

/// <summary>
/// Reads the schema of a whole provider from its prebuilt package on npm (<c>@cdktf/provider-*</c>, <c>@cdktn/provider-*</c>): names,
/// types and settable members. The JavaScript has the Terraform names, the jsii assembly the required members.
/// </summary>
public static class NpmImport
{
    /// <summary>Reads the package in a folder.</summary>
    /// <param name="folder">The folder of the npm package.</param>
    /// <returns>The schema, and the number of types and members that the package declares, all of which are in the schema.</returns>
    /// <exception cref="InfraException">
    /// INFRA0301: the folder has no such package. INFRA0302: something in it was not read. INFRA0303: the schema has other types or
    /// members than the package declares.
    /// </exception>
    public static NpmImportResult Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, ".jsii")) || !Directory.Exists(Path.Combine(folder, "lib", "provider")))
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0301", folder, "There is no prebuilt provider package in this folder.", "Unpack one of @cdktn/provider-* or @cdktf/provider-* there."));
        }

        using var assembly = JsiiAssembly.Load(folder);
        var modules = ReadModules(folder, assembly);
        var schema = ToSchema(assembly, modules);
        return new(schema, Verify(folder, assembly, modules, schema), assembly.Types.Sum(types => types.Count()));
    }

    private static IReadOnlyList<ReadModule> ReadModules(string folder, JsiiAssembly assembly)
    {
        var unread = new ConcurrentBag<string>();
        var read = new ConcurrentBag<ReadModule>();
        Parallel.ForEach(assembly.Submodules, submodule =>
        {
            try
            {
                var script = ScriptReader.Read(Path.Combine(folder, "lib", submodule.Key));
                var module = script.Main.Base.Length == 0 ? null : new ModuleSchema(script, [.. assembly.Types[submodule.Value]]);
                read.Add(new(script, submodule.Value, module?.Read(), module?.Config));
            }
            catch (UnreadException e)
            {
                unread.Add(e.Message);
            }
        });
        if (unread.IsEmpty) return [.. read.OrderBy(module => module.Submodule, StringComparer.Ordinal)];
        throw new InfraException(ExitCode.Failed, [.. unread.Order(StringComparer.Ordinal).Select(what => new Problem(
            "INFRA0302", folder, $"The importer has not read {what}.", "The package has a new form: extend the importer."))]);
    }

    private static ProviderSchema ToSchema(JsiiAssembly assembly, IReadOnlyList<ReadModule> modules)
    {
        var provider = modules.Single(module => module.Script.Main.Base == "TerraformProvider");
        var identity = provider.Script.Main.Identity;
        var required = identity["terraformProviderSource"];
        var source = required.Contains('/', StringComparison.Ordinal) ? required : $"hashicorp/{required}";
        var name = source[(source.LastIndexOf('/') + 1)..];
        var constructs = modules.Where(module => module.Block is not null).Select(module => (Kind: KindOf(module.Script), module.Script.Main, Block: module.Block!)).ToList();
        var supplement = Supplement.Of(name);

        Dictionary<string, BlockSchema> Blocks(ModuleKind kind) => constructs.Where(construct => construct.Kind == kind).ToDictionary(
            construct => construct.Main.Identity["terraformResourceType"],
            construct => supplement.Complete(kind, construct.Main.Identity["terraformResourceType"], construct.Block));

        return new(
            source,
            identity["providerVersion"],
            assembly.Origin,
            supplement.Complete(ModuleKind.Provider, name, WithoutAlias(provider.Block!)),
            Blocks(ModuleKind.Resource),
            Blocks(ModuleKind.DataSource),
            Blocks(ModuleKind.Ephemeral),
            modules.Where(module => module.Block is null).SelectMany(module => Functions(module.Script.Main, assembly.Types[module.Submodule])).ToDictionary())
        {
            RequiredSource = required == source ? null : required,
            ClassNames = modules.Where(module => module.Block is not null).SelectMany(module => OwnNames(name, module)).ToDictionary(),
        };
    }

    /// <summary>Names of the construct and of its configuration that differ from the rules.</summary>
    private static IEnumerable<KeyValuePair<string, string>> OwnNames(string provider, ReadModule module)
    {
        var (kind, type, main) = (KindOf(module.Script), module.Script.Main.Identity["terraformResourceType"], module.Script.Main.Name);
        if (ModuleNames.Rule(provider, kind, type).Class != main) yield return new(ModuleNames.KeyOf(kind, type), main);
        if ($"{main}Config" != module.Config) yield return new(ModuleNames.ConfigKeyOf(kind, type), module.Config!);
    }

    /// <summary>The toolkit adds <c>alias</c>, which is an argument of Terraform, not of the provider.</summary>
    private static BlockSchema WithoutAlias(BlockSchema block) =>
        block with { Attributes = block.Attributes.Where(pair => pair.Key != "alias").ToDictionary() };

    private static IEnumerable<KeyValuePair<string, FunctionSchema>> Functions(ScriptClass main, IEnumerable<JsiiType> types) =>
        from method in types.Single(type => type.Name == main.Name).Methods
        let parameters = method.Parameters.Select(parameter => new FunctionParameter(parameter.Name, FunctionType(parameter.Type))).ToList()
        select KeyValuePair.Create(main.Functions[method.Name], new FunctionSchema(parameters, FunctionType(method.Returns)));

    private static SchemaType FunctionType(string type) => type switch
    {
        "string" => SchemaType.String,
        "number" => SchemaType.Number,
        "boolean|cdktf.IResolvable" => SchemaType.Bool,
        "array<string>" => SchemaType.List(SchemaType.String),
        _ => SchemaType.Dynamic,
    };

    private static ModuleKind KindOf(ScriptModule script) => script.Main.Base switch
    {
        "TerraformProvider" => ModuleKind.Provider,
        "TerraformDataSource" => ModuleKind.DataSource,
        "TerraformEphemeralResource" => ModuleKind.Ephemeral,
        _ => ModuleKind.Resource,
    };

    /// <summary>Compares the schema with the package's declarations, member by member.</summary>
    /// <returns>The number of types and members.</returns>
    private static int Verify(
        string folder, JsiiAssembly assembly, IReadOnlyList<ReadModule> modules, ProviderSchema schema)
    {
        var problems = new List<Problem>();
        var members = 0;
        foreach (var (script, submodule, block, _) in modules)
        {
            var declared = Surface.Of(assembly.Types[submodule]).ToHashSet();
            var given = block is null
                ? Surface.Of(script.Main.Name, schema.Functions).ToHashSet()
                : Given(schema, script, block, submodule, problems, folder);
            members += declared.Count;
            problems.AddRange(declared.Except(given).Select(line => Difference(folder, submodule, line, "declared, but missing in the schema")));
            problems.AddRange(given.Except(declared).Select(line => Difference(folder, submodule, line, "in the schema, but not declared")));
        }

        problems.AddRange(assembly.Types.Select(types => types.Key).Except(modules.Select(module => module.Submodule))
            .Select(submodule => Difference(folder, submodule, "the whole submodule", "declared, but missing in the schema")));
        return problems.Count == 0 ? members : throw new InfraException(ExitCode.Failed, problems);
    }

    private static HashSet<string> Given(ProviderSchema schema, ScriptModule script, BlockSchema block, string submodule, List<Problem> problems, string folder)
    {
        var module = new ApiModule(schema, KindOf(script), script.Main.Identity["terraformResourceType"], block);
        if (Names.Uncapitalized(module.Namespace) != submodule) problems.Add(Difference(folder, submodule, module.Namespace, "the schema's name of its submodule"));
        return [.. Surface.Of(module)];
    }

    private static Problem Difference(string folder, string submodule, string line, string what) => new(
        "INFRA0303", $"{folder} {submodule}", $"{line}: {what}.", "The package has a new form: extend the importer.");
}

/// <summary>A submodule that was read.</summary>
/// <param name="Script">Its JavaScript.</param>
/// <param name="Submodule">Its name in the assembly.</param>
/// <param name="Block">Its schema; null for the provider's functions.</param>
/// <param name="Config">The struct that its construct is made from; null for the provider's functions.</param>
internal sealed record ReadModule(ScriptModule Script, string Submodule, BlockSchema? Block, string? Config);

/// <summary>The result of an import.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Members">The number of types and members in the package and the schema.</param>
/// <param name="Types">The number of types.</param>
public sealed record NpmImportResult(ProviderSchema Schema, int Members, int Types);
