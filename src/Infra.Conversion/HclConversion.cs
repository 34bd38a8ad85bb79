using System.Text;
using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Elements;
using Infra.Schemas;

namespace Infra.Conversion;

/// <summary>Converts a Terraform root module to a C# program that synthesizes the same configuration.</summary>
public static class HclConversion
{
    /// <summary>Converts the configuration in a folder or a single file.</summary>
    /// <param name="path">A folder with <c>.tf</c> or <c>.tf.json</c> files, or one of them.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="Infra.Contracts.Problems.InfraException">
    /// INFRA0350: there is no configuration. INFRA0351, INFRA0352: files are invalid for Terraform too. INFRA0353: the state cannot be
    /// read. All problems are reported together.
    /// </exception>
    public static ConvertedProgram Convert(string path, ConversionOptions options)
    {
        var configuration = ConfigurationReader.Read(path);
        var imports = options.State is null ? StateImports.None : StateReader.Read(options.State);
        var name = StackNameOf(options.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(configuration.Folder)));
        var folder = options.Folder.Length == 0 ? "" : $"{options.Folder.TrimEnd('/')}/";
        var (pass, bindings, modules) = new StackWriter(configuration, imports, folder).Write();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var @namespace = options.Namespace ?? $"{Identifiers.Pascal(name)}.Stacks";
        Add($"{Identifiers.Pascal(name)}Stack.cs", Stack(name, @namespace, configuration, pass.Text));
        if (options.Namespace is null)
        {
            Add("Program.cs", Program(name, @namespace));
            Add($"{Identifiers.Pascal(name)}.csproj", Project(bindings.Used, options.PackageVersion));
            Add("cdktf.json", "{\n  \"language\": \"csharp\",\n  \"app\": \"dotnet run\",\n  \"sendCrashReports\": \"false\"\n}\n");
        }

        foreach (var asset in pass.Assets) AddAsset(files, configuration.Folder, asset);
        foreach (var (file, target) in modules.Files) files[$"modules/{target}"] = File.ReadAllBytes(file);
        return new(files, Counts(configuration), [.. pass.Notes.Distinct(), .. VersionNotes(configuration, bindings), .. StateReader.NotesOf(imports, configuration)]);

        void Add(string file, string text) => files[file] = Encoding.UTF8.GetBytes(text);
    }

    private static string StackNameOf(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));

    private static string Stack(string name, string @namespace, Configuration configuration, string statements)
    {
        var @class = $"{Identifiers.Pascal(name)}Stack";
        var files = configuration.Items.Select(item => item.Place.File).Distinct().Order(StringComparer.Ordinal).ToList();
        return $$"""
            using Constructs;
            using HashiCorp.Cdktf;

            namespace {{@namespace}};

            /// <summary>Converted from {{string.Join(", ", files)}}.</summary>
            public sealed class {{@class}} : TerraformStack
            {
                /// <summary>Adds the stack to an app.</summary>
                public {{@class}}(Construct scope, string id) : base(scope, id)
                {

            """ + statements + "    }\n}\n";
    }

    private static string Program(string name, string @namespace) =>
        $"""
        using HashiCorp.Cdktf;
        using {@namespace};

        var app = new App();
        _ = new {Identifiers.Pascal(name)}Stack(app, "{name}");
        app.Synth();

        """;

    private static string Project(IEnumerable<ProviderSchema> providers, string version)
    {
        var packages = providers.Select(provider => $"    <PackageReference Include=\"Infra.Cdktf.Providers.{Identifiers.Pascal(provider.Name)}\" Version=\"{version}\" />\n");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="Infra.Cdktf" Version="{version}" />
            {string.Concat(packages)}  </ItemGroup>
            </Project>

            """;
    }

    private static void AddAsset(SortedDictionary<string, byte[]> files, string folder, string asset)
    {
        var path = Path.Combine(folder, asset);
        var all = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path];
        foreach (var file in all) files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
    }

    private static SortedDictionary<string, int> Counts(Configuration configuration) => new(
        configuration.Items.GroupBy(item => item.Kind switch
        {
            ItemKind.Data => "data source",
            ItemKind.Ephemeral => "ephemeral resource",
            var kind => kind.ToString().ToLowerInvariant(),
        }).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal);

    /// <summary>A configuration for another major version may use what the bindings no longer have, or give it another meaning.</summary>
    private static IEnumerable<Note> VersionNotes(Configuration configuration, ProviderBindings bindings) =>
        from schema in bindings.Used
        let constraint = configuration.VersionOf(schema.Name)
        where constraint is not null && MajorOf(constraint) is { } major && major != MajorOf(schema.Version)
        select new Note("required_providers", schema.Name, $"The configuration requires {constraint}, but the bindings are of {schema.Version}: read the provider's upgrade guide.");

    private static string? MajorOf(string version)
    {
        var digits = string.Concat(version.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits;
    }
}
