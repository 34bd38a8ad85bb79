using Infra.Bindings.Import.Npm;
using Infra.Schemas.Storage;

var w = System.Diagnostics.Stopwatch.StartNew();
try
{
    var result = NpmImport.Read(args[0]);
    var schema = result.Schema;
    File.WriteAllBytes(Path.Combine(args[1], SchemaFile.NameOf(schema)), SchemaFile.Compress(schema));
    File.WriteAllText(Path.Combine("/tmp", SchemaFile.NameOf(schema) + ".txt"), SchemaFile.Write(schema));
    Console.WriteLine($"{schema.Name} {schema.Version}: {schema.Resources.Count} resources, {schema.DataSources.Count} data sources, {schema.EphemeralResources.Count} ephemeral, {schema.Functions.Count} functions; {result.Types} types, {result.Members} members {w.Elapsed}");
    if (SchemaFile.Write(SchemaFile.Read(SchemaFile.Write(schema))) != SchemaFile.Write(schema)) Console.WriteLine("ROUNDTRIP");
}
catch (Infra.Contracts.Problems.InfraException e) { Console.WriteLine(e.Problems.Count); foreach (var p in e.Problems.Take(20)) Console.WriteLine(p); }
