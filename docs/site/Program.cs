using Infra.Contracts.Files;
using Infra.Documentation;

if (args is not [var docs, var output])
{
    Console.Error.WriteLine("Usage: Infra.Documentation DOCS OUTPUT: the folder with the written pages, and the folder for the generated ones.");
    return 2;
}

if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
foreach (var (file, text) in ReferencePages.All(docs)) AtomicFile.Write(Path.Combine(output, file), text);
return 0;
