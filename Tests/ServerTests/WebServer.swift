import Foundation

/// `git http-backend` behind nginx, over http and over https with a certificate that no authority has
/// signed. Maria and Paul have passwords.
final class WebServer {
  static let passwords = ["maria": "secret of maria", "paul": "Paul's"]

  let port: UInt16
  let securePort: UInt16
  let certificate: String
  private let daemons: [Daemon]

  /// - Parameter machine: In its root, `hub.git` is served.
  init(_ machine: Machine) throws {
    let root = machine.root
    port = try Sockets.freePort()
    securePort = try Sockets.freePort()
    certificate = root + "/certificate.pem"
    let backend = try machine.make("git --exec-path").trimmingCharacters(
      in: .whitespacesAndNewlines)
    try machine.make(
      """
      \(try Machine.program("openssl")) req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 \
        -nodes -keyout key.pem -out certificate.pem -days 2 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost,IP:127.0.0.1
      """)
    let people = Self.passwords.map { "\($0.key):{PLAIN}\($0.value)\n" }.joined()
    try machine.write(people, to: "people")
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map { "  \($0)_temp_path \(root)/nginx-\($0);\n" }.joined()
    try machine.write(
      """
      daemon off;
      master_process off;
      pid \(root)/nginx.pid;
      error_log stderr;
      events {}
      http {
      \(places)
        access_log off;
        client_max_body_size 0;
        server {
          listen 127.0.0.1:\(port);
          listen 127.0.0.1:\(securePort) ssl;
          ssl_certificate certificate.pem;
          ssl_certificate_key key.pem;
          location / {
            auth_basic "Goals";
            auth_basic_user_file \(root)/people;
            fastcgi_pass unix:\(root)/cgi.socket;
            fastcgi_param SCRIPT_FILENAME \(backend)/git-http-backend;
            fastcgi_param GIT_PROJECT_ROOT \(root);
            fastcgi_param GIT_HTTP_EXPORT_ALL "";
            fastcgi_param PATH_INFO $uri;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param CONTENT_TYPE $content_type;
            fastcgi_param CONTENT_LENGTH $content_length;
            fastcgi_param REMOTE_USER $remote_user;
            fastcgi_param REMOTE_ADDR $remote_addr;
          }
        }
      }

      """, to: "nginx.conf")
    let gateway = try Daemon(
      [try Machine.program("fcgiwrap"), "-c", "2", "-s", "unix:\(root)/cgi.socket"], in: machine)
    try gateway.wait { FileManager.default.fileExists(atPath: root + "/cgi.socket") }
    let server = try Daemon(
      [try Machine.program("nginx"), "-e", "stderr", "-p", root, "-c", root + "/nginx.conf"],
      in: machine)
    let ports = [port, securePort]
    try server.wait { ports.allSatisfy { Sockets.answers($0) } }
    daemons = [server, gateway]
  }

  /// The address of the hub over http.
  func address(port: UInt16? = nil, user: String? = nil, password: String? = nil) -> String {
    let person = user.map { $0 + (password.map { ":\($0)" } ?? "") + "@" } ?? ""
    return "http://\(person)127.0.0.1:\(port ?? self.port)/hub.git"
  }

  var secureAddress: String { "https://localhost:\(securePort)/hub.git" }
}
