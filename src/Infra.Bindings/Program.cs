using Infra.Bindings.Generation;
using Infra.Bindings.Import.Npm;
using Infra.Schemas.Storage;

var w = System.Diagnostics.Stopwatch.StartNew();
if (args[0] == "generate")
{
    using var f = File.OpenRead(args[1]);
    var s = SchemaFile.Decompress(f);
    Directory.CreateDirectory(args[2]);
    var chosen = args.Length > 3 ? args[3..].ToHashSet() : null;
    foreach (var (n, t) in new ProviderWriter(s).Files(chosen)) File.WriteAllText(Path.Combine(args[2], n), t);
    File.WriteAllText(Path.Combine(args[2], "usings.cs"), new ProviderWriter(s).Usings(chosen));
    Console.WriteLine(w.Elapsed);
    return;
}
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
