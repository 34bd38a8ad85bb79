using System.CommandLine;
using System.Reflection;
using Infra.Cli.Conversions;
using Infra.Contracts.Problems;
using Infra.Conversion;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>infra convert</c>: converts a Terraform configuration to a C# program.</summary>
internal static class ConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("path") { Description = "A folder with .tf or .tf.json files, which is a root module, or one of its files; also a cdk.tf.json of CDKTF" };
        var state = new Option<string?>("--state") { Description = "A file with the output of terraform state pull, whose objects the program imports (default: it continues with the state)" };
        var output = new Option<string?>("--output") { Description = "The folder of the program (default: csharp in the folder of the configuration). In a project, such as that of an estate, only the stack is written" };
        var name = new Option<string?>("--name") { Description = "The name of the stack (default: that of the folder)" };
        var command = new Command("convert", "Turn a Terraform configuration into C#") { path, state, output, name };
        command.SetAction(parsed =>
        {
            var source = parsed.GetRequiredValue(path);
            var target = ConversionTarget.Of(source, parsed.GetValue(output));
            var program = HclConversion.Convert(source, new()
            {
                Name = parsed.GetValue(name), State = parsed.GetValue(state), Namespace = target.Namespace, Folder = target.AssetsFolder, PackageVersion = PackageVersion(),
            });
            target.Write(program);
            foreach (var line in Summary(program, target)) terminal.Output.WriteLine(line);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string PackageVersion() => typeof(ConvertCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static IEnumerable<string> Summary(ConvertedProgram program, ConversionTarget target)
    {
        var counts = program.Converted.Select(kind => kind.Value == 1 ? $"1 {kind.Key}" : $"{kind.Value} {Plural(kind.Key)}");
        yield return $"{target.Folder}: {string.Join(", ", counts)}";
        foreach (var file in program.Files.Keys) yield return $"  {file}";
        if (program.Notes.Count == 0)
        {
            yield return "Nothing needs review.";
            yield break;
        }

        yield return program.Notes.Count == 1 ? "1 thing needs review:" : $"{program.Notes.Count} things need review:";
        foreach (var note in program.Notes) yield return $"  {note}";
    }

    private static string Plural(string kind) => kind is "moved" or "removed" ? $"{kind} blocks" : $"{kind}s";
}
