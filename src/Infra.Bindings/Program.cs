using System.CommandLine;
using Infra.Bindings;
using Infra.Bindings.Trimming;
using Infra.Contracts.Problems;

var schemas = new Option<string>("--schemas") { Description = "The folder with the schema files", Required = true };
var output = new Option<string>("--output") { Description = "The folder to write to", Required = true };
var sources = new Option<string?>("--sources") { Description = "Write only the types that C# below this folder names, in sources and in Markdown" };
var command = new RootCommand("Write the C# of provider schemas. The build runs it.") { schemas, output, sources };
command.SetAction(parsed =>
{
    var named = parsed.GetValue(sources) is { } folder ? SourceNames.Of(folder) : null;
    new BindingsFolder(parsed.GetRequiredValue(output)).Write(parsed.GetRequiredValue(schemas), named);
});

try
{
    return command.Parse(args).Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (InfraException e)
{
    Console.Error.WriteLine(e.Message);
    return (int)e.ExitCode;
}
