using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>The manifest of the output: its stacks, their files and their order.</summary>
public interface IManifest
{
    /// <summary>The stacks by name.</summary>
    IDictionary<string, IStackManifest> Stacks { get; }

    /// <summary>The version of the toolkit.</summary>
    string Version { get; }
}

/// <inheritdoc cref="IManifest"/>
/// <param name="version">The version of the toolkit.</param>
/// <param name="outdir">The output folder.</param>
/// <param name="hclOutput">Whether to write HCL instead of JSON.</param>
public class Manifest(string version, string outdir, bool hclOutput) : DeputyBase, IManifest
{
    /// <summary>The name of the file.</summary>
    public static string FileName => "manifest.json";

    /// <summary>The name of the file with the metadata of a stack that is written as HCL.</summary>
    public static string StackMetadataPath => "metadata.json";

    /// <summary>The folder of the stacks.</summary>
    public static string StacksFolder => "stacks";

    /// <summary>Whether to write HCL instead of JSON.</summary>
    public virtual bool HclOutput { get; } = hclOutput;

    /// <summary>The output folder.</summary>
    public virtual string Outdir { get; } = outdir;

    /// <summary>The name of the file with the configuration of a stack.</summary>
    public virtual string StackFileName => HclOutput ? "cdk.tf" : "cdk.tf.json";

    /// <inheritdoc/>
    public virtual IDictionary<string, IStackManifest> Stacks { get; } = new Dictionary<string, IStackManifest>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public virtual string Version { get; } = version;

    /// <summary>Returns the content of the file.</summary>
    public virtual IManifest BuildManifest() => this;

    /// <summary>Returns the entry of a stack. It is created on first use, with the annotations and dependencies that exist by then.</summary>
    /// <param name="stack">The stack.</param>
    public virtual IStackManifest ForStack(TerraformStack stack)
    {
        if (Stacks.TryGetValue(stack.Node.Id, out var known) && known.ConstructPath == stack.Node.Path)
        {
            return known;
        }

        var folder = $"{StacksFolder}/{stack.Node.Id}";
        var entry = new StackManifest
        {
            Name = stack.Node.Id,
            ConstructPath = stack.Node.Path,
            WorkingDirectory = folder,
            SynthesizedStackPath = $"{folder}/{StackFileName}",
            StackMetadataPath = $"{folder}/{StackMetadataPath}",
            Annotations = [.. Cdktf.Annotations.Left(stack)],
            Dependencies = Array.ConvertAll(stack.Dependencies, dependency => dependency.Node.Path),
        };
        Stacks[stack.Node.Id] = entry;
        return entry;
    }

    /// <summary>Writes the file.</summary>
    public virtual void WriteToFile() => OutputFile.Write(Path.Combine(Outdir, FileName), JsonText.Indented(new Dictionary<string, object>
    {
        ["version"] = Version,
        ["stacks"] = Stacks.ToDictionary(pair => pair.Key, pair => Entry(pair.Value)),
    }));

    private static Dictionary<string, object> Entry(IStackManifest stack) => new Dictionary<string, object>
    {
        ["name"] = stack.Name,
        ["constructPath"] = stack.ConstructPath,
        ["workingDirectory"] = stack.WorkingDirectory,
        ["synthesizedStackPath"] = stack.SynthesizedStackPath,
        ["stackMetadataPath"] = stack.StackMetadataPath,
        ["annotations"] = Array.ConvertAll(stack.Annotations, object (annotation) => new Dictionary<string, object>
        {
            ["constructPath"] = annotation.ConstructPath,
            ["level"] = Cdktf.Annotations.TypeOf(annotation.Level),
            ["message"] = annotation.Message,
        }),
        ["dependencies"] = stack.Dependencies,
    };
}
